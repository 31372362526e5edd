//! Regular expressions of finitely many strings.

/// The result of reading a pattern, or what is wrong and before which character, counted from 0.
pub(crate) type Parsed<T> = Result<T, (usize, String)>;

/// A regular expression of finitely many strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    /// One character of those whose bit is set.
    Class(u64),
    /// A capturing group and its number, from 1.
    Group(usize, Box<Expression>),
    Sequence(Vec<Expression>),
    Choice(Vec<Expression>),
    Repeat(Box<Expression>, u8, u8),
    /// The end of the text.
    End,
}

/// The longest string that a pattern may have: more than any number has, so that a slip in `{n}` is found.
const LONGEST: u32 = 40;
/// The most groups that may be nested in each other.
const DEEPEST: usize = 40;

impl Expression {
    /// The length of its longest string.
    fn longest(&self) -> u32 {
        match self {
            Expression::Class(_) => 1,
            Expression::End => 0,
            Expression::Group(_, inner) => inner.longest(),
            Expression::Sequence(items) => items.iter().fold(0, |all, item| all.saturating_add(item.longest())),
            Expression::Choice(items) => items.iter().map(Expression::longest).max().unwrap_or(0),
            Expression::Repeat(inner, _, most) => inner.longest().saturating_mul((*most).into()),
        }
    }
}

/// Reads a finite regular expression: characters of the alphabet, `\d`, `[…]`, groups, `|`, `?`, `{n}`, `{n,m}`.
pub(crate) fn parse(alphabet: &[char], pattern: &str) -> Parsed<Expression> {
    read(alphabet, pattern, false)
}

/// As [`parse`], but `$` is the end of the text.
pub(crate) fn parse_with_end(alphabet: &[char], pattern: &str) -> Parsed<Expression> {
    read(alphabet, pattern, true)
}

fn read(alphabet: &[char], pattern: &str, ends: bool) -> Parsed<Expression> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut reader = Reader { alphabet, ends, characters: &characters, at: 0, groups: 0, depth: 0 };
    let expression = reader.choice()?;
    match reader.peek() {
        None if expression.longest() > LONGEST => {
            Err((0, format!("strings of up to {} characters, more than {LONGEST}", expression.longest())))
        }
        None => Ok(expression),
        Some(extra) => Err((reader.at, format!("{extra:?} closes no group"))),
    }
}

struct Reader<'a> {
    alphabet: &'a [char],
    ends: bool,
    characters: &'a [char],
    at: usize,
    groups: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: char) -> Parsed<()> {
        if self.take(wanted) { Ok(()) } else { Err((self.at, format!("expected {wanted:?}"))) }
    }

    fn symbol(&self, character: char) -> Parsed<usize> {
        let symbol = self.alphabet.iter().position(|known| *known == character);
        symbol.ok_or_else(|| (self.at, format!("{character:?} is neither in the alphabet nor an operator known here")))
    }

    fn choice(&mut self) -> Parsed<Expression> {
        let mut items = vec![self.sequence()?];
        while self.take('|') {
            items.push(self.sequence()?);
        }
        Ok(if items.len() == 1 { items.remove(0) } else { Expression::Choice(items) })
    }

    fn sequence(&mut self) -> Parsed<Expression> {
        let mut items = Vec::new();
        while self.peek().is_some_and(|next| next != '|' && next != ')') {
            let item = self.item()?;
            items.push(self.repeated(item)?);
        }
        Ok(if items.len() == 1 { items.remove(0) } else { Expression::Sequence(items) })
    }

    fn item(&mut self) -> Parsed<Expression> {
        if self.take('(') {
            let group = if self.take('?') {
                self.expect(':')?;
                None
            } else {
                self.groups += 1;
                Some(self.groups)
            };
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err((self.at, format!("more than {DEEPEST} nested groups")));
            }
            let inner = self.choice()?;
            self.expect(')')?;
            self.depth -= 1;
            return Ok(match group {
                Some(group) => Expression::Group(group, Box::new(inner)),
                None => inner,
            });
        }
        if self.ends && self.take('$') {
            return Ok(Expression::End);
        }
        if self.take('[') {
            let mut symbols = self.range()?;
            while !self.take(']') {
                symbols |= self.range()?;
            }
            return Ok(Expression::Class(symbols));
        }
        Ok(Expression::Class(self.one()?))
    }

    /// Reads one character or `\d` as a set of symbols.
    fn one(&mut self) -> Parsed<u64> {
        let Some(character) = self.peek() else { return Err((self.at, "expected a character".to_owned())) };
        if character == '\\' {
            return match self.characters.get(self.at + 1) {
                Some('d') => {
                    self.at += 2;
                    Ok((0..self.alphabet.len())
                        .filter(|at| self.alphabet[*at].is_ascii_digit())
                        .fold(0, |all, at| all | 1 << at))
                }
                _ => Err((self.at, "expected \\d".to_owned())),
            };
        }
        let symbol = self.symbol(character)?;
        self.at += 1;
        Ok(1 << symbol)
    }

    /// Reads a character or a range of a class.
    fn range(&mut self) -> Parsed<u64> {
        let start = self.at;
        let first = self.one()?;
        if self.peek() != Some('-') || self.characters.get(self.at + 1) == Some(&']') || first.count_ones() != 1 {
            return Ok(first);
        }
        self.at += 1;
        let last = self.one()?;
        let (from, to) = (first.trailing_zeros(), last.trailing_zeros());
        if last.count_ones() != 1 || from > to {
            return Err((start, "the range goes backwards".to_owned()));
        }
        Ok((from..=to).fold(0, |all, symbol| all | 1 << symbol))
    }

    fn repeated(&mut self, item: Expression) -> Parsed<Expression> {
        if self.take('?') {
            return Ok(Expression::Repeat(Box::new(item), 0, 1));
        }
        if !self.take('{') {
            return Ok(item);
        }
        let least = self.number()?;
        let most = if self.take(',') { self.number()? } else { least };
        self.expect('}')?;
        if least > most {
            return Err((self.at, format!("{{{least},{most}}} goes backwards")));
        }
        Ok(Expression::Repeat(Box::new(item), least, most))
    }

    fn number(&mut self) -> Parsed<u8> {
        let from = self.at;
        while self.peek().is_some_and(|next| next.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.characters[from..self.at].iter().collect();
        digits.parse().ok().filter(|number| *number <= 32).ok_or((from, "expected a number up to 32".to_owned()))
    }
}
