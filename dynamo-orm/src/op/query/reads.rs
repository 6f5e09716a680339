//! The methods that queries and scans have in common.

/// Writes them for a builder that holds `options`.
macro_rules! reads {
    ([$($sort:ident)?] $builder:ident, $word:literal) => {
        impl<T: DynamoItem, I: Index<T>, $($sort,)? O> $builder<T, I, $($sort,)? O> {
            /// Returns only the items that meet a condition; several of them must all hold.
            ///
            /// The service reads, and charges for, all rows, and filters afterwards ("Filter
            /// expressions" in the developer guide). A query cannot filter by a key attribute of
            /// what it reads; that is refused before sending.
            pub fn filter(
                self,
                condition: impl FnOnce(T::Fields) -> $crate::expr::Condition<T>,
            ) -> Self
            where
                O: $crate::item::OneType,
            {
                let condition = condition(T::fields());
                self.maybe_filter(Some(condition))
            }

            /// Returns only the items that meet a condition, if there is one.
            pub fn maybe_filter(mut self, condition: Option<$crate::expr::Condition<T>>) -> Self
            where
                O: $crate::item::OneType,
            {
                if let Some(condition) = condition {
                    self.options.filter(condition.into_inner());
                }
                self
            }

            /// Returns at most that many matches, whatever number of rows is read for them; 0 is
            /// refused before sending.
            ///
            /// With a [`filter`](Self::filter) nobody knows how many rows hold them. The first
            /// request then reads 100 rows, or as many as matches are wanted if that is more; each
            /// one after it as many as the rows so far promise, and at least twice as many as the
            /// one before if that had no match. [`page_size`](Self::page_size) sets it instead.
            pub fn limit(mut self, matches: usize) -> Self {
                self.options.limit = Some(u64::try_from(matches).unwrap_or(u64::MAX));
                self
            }

            /// Reads at most that many rows with each request, filtered out or not: the service's
            /// `Limit`. A request reads 1 MB at most in any case. 0 is refused before sending.
            pub fn page_size(mut self, rows: u32) -> Self {
                self.options.page_size = Some(rows);
                self
            }

            /// Makes at most that many requests; 0 is refused before sending.
            ///
            /// Each reads up to 1 MB, or the rows that [`page_size`](Self::page_size) or
            /// [`limit`](Self::limit) ask for: 100, 200, 400 and so on while a filter lets none pass.
            ///
            /// A [`Page`](crate::Page) that ends for this reason says so
            /// ([`hit_max_pages`](crate::Page::hit_max_pages)); anything else ends with an error that
            /// [`is_incomplete`](crate::Error::is_incomplete) if there is more.
            pub fn max_pages(mut self, requests: u32) -> Self {
                self.options.max_pages = Some(requests);
                self
            }

            /// Consumes at most so many read units per second, on average over each request; at least 1,
            /// else refused before sending. Time that passes unused is not made up for.
            ///
            /// A request is held back for as long as those before it have consumed more, by what the
            /// service reports; the deadline of a request counts from when it is sent. A page reads up
            /// to 1 MB, 128 units or 256 if consistent: [`page_size`](Self::page_size) makes it
            /// smaller.
            pub fn capacity_per_second(mut self, units: u32) -> Self {
                self.options.units_per_second = Some(units);
                self
            }

            #[doc = concat!("Goes on where an earlier ", $word, " stopped.")]
            ///
            /// A cursor of another table, index or partition is refused before sending, and so is
            /// one whose key does not meet the condition on the sort key. All else may change.
            pub fn start_at(self, cursor: $crate::page::Cursor) -> Self {
                self.maybe_start_at(Some(cursor))
            }

            /// Goes on at a cursor, or starts from the beginning.
            pub fn maybe_start_at(mut self, cursor: Option<$crate::page::Cursor>) -> Self {
                self.options.start = cursor;
                self
            }

            /// Reads what was last written, at twice the price of a read that may be a moment behind
            /// ("Read consistency" in the developer guide). Tables and local indexes have it.
            pub fn consistent_read(mut self) -> Self
            where
                I: $crate::item::Consistent,
            {
                self.options.consistent = true;
                self
            }

            /// Leaves out the items whose `ttl` has passed when this is called, by the clock of the
            /// database; the service deletes them within days of it, and charges for reading them until then
            /// ("Using time to live" in the developer guide).
            ///
            /// It is a filter: an index that does not hold the `ttl` is refused before sending, and so
            /// is one whose key it is, which is asked for it by a condition.
            pub fn hide_expired(mut self) -> Self
            where
                T: $crate::item::Expires,
                O: $crate::item::OneType,
            {
                self.options.hide_expired();
                self
            }

            /// Gives each request another deadline than the database's; see
            /// [`Db::with_deadline`](crate::Db::with_deadline). A page, `first` and `one` have that
            /// long as a whole.
            pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
                self.options.deadline = Some(deadline);
                self
            }

            /// Asks what the requests consume; a page tells by
            /// [`consumed_capacity`](crate::Page::consumed_capacity).
            pub fn return_consumed_capacity(mut self) -> Self {
                self.options.capacity = true;
                self
            }

            /// Asks a local index for items whole, even if it does not hold all of them: the service
            /// then reads the table too, and charges for that ("Local secondary indexes" in the
            /// developer guide).
            pub fn all_attributes(mut self) -> $builder<T, I, $($sort,)? $crate::item::Fetched>
            where
                I: $crate::item::Local,
                O: $crate::item::OneType,
            {
                self.options.selected = $crate::op::query::projection::Selected::All;
                self.retyped()
            }

            /// Asks for the attributes of `P` alone, a struct that derives `DynamoValue` or
            /// `DynamoItem`.
            ///
            /// Each of its attributes must be one of the item's by name and DynamoDB type, held by
            /// what is read, and optional where the item may lack it; else the program does not
            /// build. That is found when the call is compiled to code, by `cargo build` or
            /// `cargo test`; `cargo check` does not see it. Within one DynamoDB type a value may still
            /// not fit, as 300 does not fit a `u8`: that is an error of the read.
            ///
            /// The service charges for the rows whole, and sends less.
            pub fn project<P: Record>(mut self) -> $builder<T, I, $($sort,)? $crate::item::Part<P>>
            where
                O: $crate::item::OneType,
            {
                use $crate::op::query::projection::{Selected, is_always_there, is_held};
                use $crate::op::returned::is_part;
                const {
                    assert!(
                        is_part(P::ATTRIBUTES, T::ATTRIBUTES),
                        "the projection asks for an attribute that the item does not have, or has with another type: give each field of the projection the name and type of a field of the item"
                    );
                    assert!(
                        is_held(P::ATTRIBUTES, T::SCHEMA, I::SCHEMA),
                        "the projection asks for an attribute that this index does not hold: leave it out, include it in the index's `project`, or read the table"
                    );
                    assert!(
                        is_always_there(P::ATTRIBUTES, T::ATTRIBUTES, I::SCHEMA),
                        "the projection requires an attribute that an item may lack: make the field an `Option`"
                    );
                };
                self.options.selected = Selected::Named(P::ATTRIBUTES);
                self.retyped()
            }
        }

        impl<T: DynamoItem, I: Index<T>, $($sort,)? O: $crate::op::query::Output<T>>
            $builder<T, I, $($sort,)? O>
        {
            /// Reads one page, as `.await` does.
            ///
            /// Without a [`limit`](Self::limit) requests are made until there is a match, with one
            /// until there are that many; in both cases until the end or
            /// [`max_pages`](Self::max_pages) at most.
            ///
            /// # Errors
            /// [`is_invalid_input`](crate::Error::is_invalid_input) if something that was asked for
            /// is refused before sending, [`is_decode`](crate::Error::is_decode) if an item cannot be
            /// read, [`is_protocol`](crate::Error::is_protocol) if the service's answer breaks its
            /// rules; else what any call can meet, see [`ErrorKind`](crate::ErrorKind).
            pub fn send(self) -> $crate::op::query::Fetch<O::Item, $crate::page::Page<O::Item>>
            where
                I: $crate::item::Covers<T, O>,
            {
                use $crate::op::query::{Fetch, gather::Until, plan::Wanted};
                let read = O::reader(self.options.reads_marks());
                let fetching = self.options.fetching(Wanted::Items, None);
                Fetch::pages(fetching, Until::Page, true, read, |items, gathered| {
                    Ok(gathered.page(items))
                })
            }

            /// The first request as it would be sent, without sending it.
            ///
            /// # Errors
            /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
            pub fn explain(self) -> $crate::error::Result<$crate::op::Explain>
            where
                I: $crate::item::Covers<T, O>,
            {
                self.options.explain()
            }

            /// The rows one by one, page after page as they are needed.
            pub fn stream(self) -> $crate::op::query::Rows<O::Item>
            where
                I: $crate::item::Covers<T, O>,
            {
                use $crate::op::query::{Rows, plan::Wanted};
                let read = O::reader(self.options.reads_marks());
                let given = self.options.start.clone();
                Rows::new(self.options.fetching(Wanted::Items, None), given, read)
            }

            /// Shows each row to `see` and keeps none: texts as `&str`, bytes as `&[u8]`, where they
            /// stand in the answer. Gives how many were shown.
            ///
            /// The struct says [`#[dynamo(view)]`](derive@crate::DynamoItem), which generates what is
            /// shown: of `Student` a `StudentView`. `see` gives `()`, or a
            /// [`ControlFlow`](std::ops::ControlFlow) whose `Break` ends it. Rows are read as by
            /// [`all`](Self::all); see [the guide](crate::guide::views).
            ///
            /// # Errors
            /// Those of [`all`](Self::all); rows before it were shown.
            pub fn views<F, R>(self, see: F) -> $crate::op::query::Views<O::Item, F>
            where
                I: $crate::item::Covers<T, O>,
                O::Item: $crate::codec::ViewRecord,
                F: for<'v> FnMut(<O::Item as $crate::codec::ViewRecord>::View<'v>) -> R,
                R: $crate::op::query::GoesOn,
            {
                use $crate::op::query::{Views, plan::Wanted};
                let check = O::check(self.options.reads_marks());
                Views::new(self.options.fetching(Wanted::Items, None), check, see)
            }

            /// All rows, in memory at once.
            ///
            /// # Errors
            /// Those of [`send`](Self::send), and [`is_incomplete`](crate::Error::is_incomplete).
            pub fn all(self) -> $crate::op::query::Fetch<O::Item, Vec<O::Item>>
            where
                I: $crate::item::Covers<T, O>,
            {
                use $crate::op::query::{Fetch, gather::Until, plan::Wanted};
                let read = O::reader(self.options.reads_marks());
                let fetching = self.options.fetching(Wanted::Items, None);
                Fetch::pages(fetching, Until::End, false, read, |items, _| Ok(items))
            }

            /// The first row; `None` if there is none.
            ///
            /// # Errors
            /// Those of [`send`](Self::send), and [`is_incomplete`](crate::Error::is_incomplete).
            pub fn first(self) -> $crate::op::query::Fetch<O::Item, Option<O::Item>>
            where
                I: $crate::item::Covers<T, O>,
            {
                use $crate::op::query::{Fetch, gather::Until, plan::Wanted};
                let read = O::reader(self.options.reads_marks());
                let fetching = self.options.fetching(Wanted::Items, Some(1));
                Fetch::pages(fetching, Until::End, true, read, |items, _| {
                    Ok(items.into_iter().next())
                })
            }

            /// The only row; `None` if there is none. Two are looked for, whatever the
            /// [`limit`](Self::limit).
            ///
            /// # Errors
            /// [`is_not_unique`](crate::Error::is_not_unique) if there are two; else those of
            /// [`first`](Self::first).
            pub fn one(mut self) -> $crate::op::query::Fetch<O::Item, Option<O::Item>>
            where
                I: $crate::item::Covers<T, O>,
            {
                use $crate::op::query::{Fetch, gather::Until, plan::Wanted};
                if self.options.limit != Some(0) {
                    self.options.limit = Some(2);
                }
                let read = O::reader(self.options.reads_marks());
                let fetching = self.options.fetching(Wanted::Items, None);
                Fetch::pages(fetching, Until::End, true, read, |items, gathered| {
                    gathered.one(items)
                })
            }

            /// How many matches there are, without fetching them (`Select` is `COUNT`); never more
            /// than the [`limit`](Self::limit). It costs as much as reading them.
            ///
            /// # Errors
            /// Those of [`send`](Self::send), and [`is_incomplete`](crate::Error::is_incomplete).
            pub fn count(self) -> $crate::op::query::Fetch<(), u64> {
                use $crate::op::query::{Fetch, gather::{Until, pass_over}, plan::Wanted};
                let fetching = self.options.fetching(Wanted::Count, None);
                Fetch::pages(fetching, Until::End, false, pass_over, |_, gathered| {
                    Ok(gathered.totals.matched)
                })
            }
        }

        impl<T, I, $($sort,)? O> std::future::IntoFuture for $builder<T, I, $($sort,)? O>
        where
            T: DynamoItem,
            I: Index<T> + $crate::item::Covers<T, O>,
            O: $crate::op::query::Output<T>,
        {
            type Output = $crate::error::Result<$crate::page::Page<O::Item>>;
            type IntoFuture = $crate::op::query::Fetch<O::Item, $crate::page::Page<O::Item>>;

            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl<T, I, $($sort,)? O> std::fmt::Debug for $builder<T, I, $($sort,)? O> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.options.fmt(f)
            }
        }
    };
}
pub(super) use reads;
