//! Builds a request, and prints it as a curl command without its secrets.

use aepflow::ops::{CreateFlow, Frequency, Schedule};
use aepflow::{Context, Error, to_curl};

fn main() -> Result<(), Error> {
    let context = Context::new("token", "key", "5C1328435BF324E90A49402A@AdobeOrg", "prod")?;
    let flow = CreateFlow {
        name: "Charges".into(),
        connector: Some("stripe".into()),
        source_connection_id: Some("84c64142-1741-4b0b-95a9-65644eba0cf6".into()),
        target_connection_id: Some("6b137bf6-d2a0-48c8-914b-d50f4942eb85".into()),
        mapping_set_id: Some("4b9a8e2f1c3d4e5f8a7b6c5d4e3f2a1b".into()),
        schedule: Some(Schedule {
            start_time: Some("2030-01-01T00:10:00Z".into()),
            frequency: Some(Frequency::Hour),
            interval: Some(1),
            ..Default::default()
        }),
        ..Default::default()
    };
    let request = flow.request(&context)?;
    println!("{}", to_curl(&request.to_json(), false)?);
    Ok(())
}
