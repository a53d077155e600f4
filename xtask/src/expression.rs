//! The notation for types in the tables, which looks like TypeScript: `'a' | 'b'`, `Flow[]`, `map<string>`, `List<Flow>`.

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// `string`.
    Text,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `boolean`.
    Boolean,
    /// `null`.
    Null,
    /// `any`: any JSON value.
    Any,
    /// `object`: an object whose members have no type.
    Object,
    /// `'word'`.
    Word(String),
    /// `true`, or a number: a constant as JSON writes it.
    Constant(String),
    /// A type by its name, with what it is applied to.
    Name(String, Vec<Type>),
    /// `T[]`.
    List(Box<Type>),
    /// `map<T>`: an object whose members are all alike.
    Map(Box<Type>),
    /// `A | B`.
    Union(Vec<Type>),
}

impl Type {
    /// Reads a type.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Type, String> {
        let mut parser = Parser { rest: text.trim() };
        let parsed = parser.union()?;
        if parser.rest.is_empty() { Ok(parsed) } else { Err(format!("`{}` is left of the type `{text}`", parser.rest)) }
    }

    /// A type by its name.
    pub fn name(name: &str) -> Type {
        Type::Name(name.to_owned(), Vec::new())
    }

    /// Calls a function for the name of each type that this one is made of.
    pub fn each_name(&self, found: &mut impl FnMut(&str)) {
        match self {
            Type::Name(name, arguments) => {
                found(name);
                for part in arguments {
                    part.each_name(found);
                }
            }
            Type::List(part) | Type::Map(part) => part.each_name(found),
            Type::Union(parts) => {
                for part in parts {
                    part.each_name(found);
                }
            }
            _ => {}
        }
    }
}

struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn union(&mut self) -> Result<Type, String> {
        let mut parts = vec![self.list()?];
        while self.took("|") {
            parts.push(self.list()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Type::Union(parts) })
    }

    fn list(&mut self) -> Result<Type, String> {
        let mut part = self.part()?;
        while self.took("[]") {
            part = Type::List(Box::new(part));
        }
        Ok(part)
    }

    fn part(&mut self) -> Result<Type, String> {
        if self.took("(") {
            let part = self.union()?;
            return self.expect(")").map(|()| part);
        }
        if self.took("'") {
            let (word, rest) = self.rest.split_once('\'').ok_or("a word has no end")?;
            self.rest = rest.trim_start();
            return Ok(Type::Word(word.to_owned()));
        }
        match self.word() {
            "" => Err(format!("`{}` is no type", self.rest)),
            "string" => Ok(Type::Text),
            "integer" => Ok(Type::Integer),
            "number" => Ok(Type::Number),
            "boolean" => Ok(Type::Boolean),
            "null" => Ok(Type::Null),
            "any" => Ok(Type::Any),
            "object" => Ok(Type::Object),
            word if word == "true" || word.parse::<f64>().is_ok() => Ok(Type::Constant(word.to_owned())),
            "map" => {
                self.expect("<")?;
                let part = self.union()?;
                self.expect(">").map(|()| Type::Map(Box::new(part)))
            }
            name => self.arguments().map(|arguments| Type::Name(name.to_owned(), arguments)),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Type>, String> {
        let mut arguments = Vec::new();
        if self.took("<") {
            arguments.push(self.union()?);
            self.expect(">")?;
        }
        Ok(arguments)
    }

    fn word(&mut self) -> &'t str {
        let end = self.rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }

    fn took(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.map_or(self.rest, str::trim_start);
        rest.is_some()
    }

    fn expect(&mut self, sign: &str) -> Result<(), String> {
        if self.took(sign) { Ok(()) } else { Err(format!("`{sign}` is missing before `{}`", self.rest)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_read_part_by_part() {
        let read = Type::parse("('a' | integer)[] | map<List<Flow>> | true");
        let list = Type::List(Box::new(Type::Union(vec![Type::Word("a".into()), Type::Integer])));
        let map = Type::Map(Box::new(Type::Name("List".into(), vec![Type::name("Flow")])));
        assert_eq!(read, Ok(Type::Union(vec![list, map, Type::Constant("true".into())])));
    }

    #[test]
    fn what_is_no_type_is_refused() {
        for wrong in ["", "'a", "string]", "map<string", "(string", "string |"] {
            assert!(Type::parse(wrong).is_err(), "{wrong}");
        }
    }
}
