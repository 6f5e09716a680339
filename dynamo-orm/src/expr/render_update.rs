//! Expression data → text: the grammar of updates.

use super::ast::{Assigned, Change, Clause, Term, check_operators};
use super::placeholders::Placeholders;
use super::render::bounded;
use super::steps::Step;
use crate::error::EncodeResult;

impl<'e> Placeholders<'e> {
    /// An update expression. Its operators are `+`, `-` and functions ("Limits").
    pub(crate) fn update(&mut self, steps: &'e [Step]) -> EncodeResult<String> {
        check_operators(steps.iter().map(Step::operators).sum())?;
        let mut text = String::new();
        for (clause, word) in [
            (Clause::Set, "SET "),
            (Clause::Remove, "REMOVE "),
            (Clause::Add, "ADD "),
            (Clause::Delete, "DELETE "),
        ] {
            let of_clause = steps.iter().filter(|step| step.clause() == clause);
            for (position, step) in of_clause.enumerate() {
                text.push_str(match position {
                    0 if text.is_empty() => "",
                    0 => " ",
                    _ => ", ",
                });
                if position == 0 {
                    text.push_str(word);
                }
                self.step(step, &mut text)?;
            }
        }
        bounded(text)
    }

    fn step(&mut self, step: &'e Step, text: &mut String) -> EncodeResult {
        let action = match step {
            Step::Typed(action) => action,
            Step::Raw(_, raw) => return self.raw(raw, text),
        };
        self.path(&action.path, text)?;
        match &action.change {
            Change::Set(value) => {
                text.push_str(" = ");
                self.assigned(value, text)?;
            }
            Change::Remove => {}
            Change::Add(set) | Change::Delete(set) => {
                text.push(' ');
                self.value(set, text);
            }
        }
        Ok(())
    }

    fn assigned(&mut self, value: &'e Assigned, text: &mut String) -> EncodeResult {
        let (open, left, between, right, close) = match value {
            Assigned::Term(term) => return self.term(term, text),
            Assigned::Plus(left, right) => ("", left, " + ", right, ""),
            Assigned::Minus(left, right) => ("", left, " - ", right, ""),
            Assigned::Append(left, right) => ("list_append(", left, ", ", right, ")"),
        };
        text.push_str(open);
        self.term(left, text)?;
        text.push_str(between);
        self.term(right, text)?;
        text.push_str(close);
        Ok(())
    }

    fn term(&mut self, term: &'e Term, text: &mut String) -> EncodeResult {
        match term {
            Term::Value(value) => self.value(value, text),
            Term::Path(path) => self.path(path, text)?,
            Term::PathOr(path, value) => {
                text.push_str("if_not_exists(");
                self.path(path, text)?;
                text.push_str(", ");
                self.value(value, text);
                text.push(')');
            }
        }
        Ok(())
    }
}

impl Step {
    pub(crate) fn clause(&self) -> Clause {
        match self {
            Self::Typed(action) => action.change.clause(),
            Self::Raw(clause, _) => *clause,
        }
    }

    fn operators(&self) -> usize {
        let action = match self {
            Self::Typed(action) => action,
            Self::Raw(_, raw) => return raw.arithmetic(),
        };
        let of_term = |term: &Term| usize::from(matches!(term, Term::PathOr(..)));
        match &action.change {
            Change::Set(Assigned::Term(term)) => of_term(term),
            Change::Set(
                Assigned::Plus(left, right)
                | Assigned::Minus(left, right)
                | Assigned::Append(left, right),
            ) => 1 + of_term(left) + of_term(right),
            Change::Remove | Change::Add(_) | Change::Delete(_) => 0,
        }
    }
}
