//! The landing zone, where files are dropped that a source brings, and keys for files that are encrypted.

use super::shared::EXTRA;
use crate::input::{Field, Shape, field, query};
use crate::operations::answer::Answer;
use crate::operations::body::Body;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const TYPE: Field = query("type", Shape::Word(&["user_drop_zone", "dlz_destination"]))
    .default("user_drop_zone")
    .doc("Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations.");

pub(super) const ROWS: &[Operation] = &[
    Service::LandingZone
        .get("getLandingZone", "/landingzone", &[TYPE], Answer::Any)
        .doc("Reads the container of the landing zone; the first call makes it."),
    Service::LandingZone
        .get("getLandingZoneCredentials", "/landingzone/credentials", &[TYPE], Answer::Any)
        .doc("Reads what opens the landing zone, all of which is secret but the names."),
    Service::LandingZone
        .post("refreshLandingZoneCredentials", "/landingzone/credentials?action=refresh", &[TYPE], Answer::Any)
        .doc("Gets new credentials of the landing zone; the old ones open it no more."),
    Service::LandingZone
        .post(
            "createEncryptionKey",
            "/encryption/keys",
            &[
                field("encryptionAlgorithm", Shape::Word(&["PGP", "GPG"]))
                    .required()
                    .doc("How the files are encrypted."),
                field(
                    "params",
                    Shape::Object(&[field("passPhrase", Shape::Name)
                        .required()
                        .secret()
                        .doc("What protects the private key, which the platform keeps.")]),
                )
                .required()
                .doc("What the key pair is made with."),
                EXTRA,
            ],
            Answer::Any,
        )
        .doc("Makes a key pair, with whose public key files are encrypted before they are dropped.")
        .body(Body::Fields(|_| ())),
];
