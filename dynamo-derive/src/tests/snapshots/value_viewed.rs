// #[derive(DynamoValue)]
// #[dynamo(view)]
// pub struct Address {
//     /// The street.
//     pub street: String,
//     #[dynamo(default = "Oslo")]
//     city: String,
//     #[dynamo(owned)]
//     pub(crate) area: Number,
//     #[dynamo(flatten)]
//     owner: Owner,
// }

///A [`Address`] as it is shown by `views`: borrowed from the answer.
#[allow(dead_code, missing_docs, private_interfaces)]
pub struct AddressView<'v> {
    /// The street.
    pub street: <String as ::dynamo_orm::__private::Viewed>::View<'v>,
    city: <String as ::dynamo_orm::__private::Viewed>::View<'v>,
    pub(crate) area: Number,
    owner: <Owner as ::dynamo_orm::__private::ViewRecord>::View<'v>,
}
#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Address {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("street"),
            __orm::Attribute::of::<String>("city").or_default(),
            __orm::Attribute::of::<Number>("area"),
            __orm::Attribute::flat::<Owner>(),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (&self.street, &self.city, &self.area),
            )?;
            __orm::Record::write_record(&self.owner, __w)
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let __f3 = __r.flattened::<Owner>()?;
            let (__f0, __f1, __f2) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                street: __f0,
                city: __orm::MayLack::or(
                    __f1,
                    || ::core::convert::From::from("Oslo"),
                    |__v| __v,
                ),
                area: __f2,
                owner: __f3,
            })
        }
    }
    const _: () = __orm::Attribute::assert_distinct(
        <Address as __orm::Record>::ATTRIBUTES,
        3usize,
    );
    const _: () = __orm::Attribute::assert_written::<String>();
    #[automatically_derived]
    impl __orm::ToAttribute for Address {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Address {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Address {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = AddressPath<__R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl __orm::Accepts<&Address> for Address {
        #[inline]
        fn accept(__v: &&Address, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Address) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Address> for ::core::option::Option<Address> {
        #[inline]
        fn accept(__v: &&Address, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Address) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Address`], whose fields are paths below it.
    pub struct AddressPath<__R, __M>(__orm::Path<__R, Address, __M>);
    #[automatically_derived]
    impl<__R, __M> ::core::convert::From<__orm::PathBuf> for AddressPath<__R, __M> {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::ops::Deref for AddressPath<__R, __M> {
        type Target = __orm::Path<__R, Address, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::clone::Clone for AddressPath<__R, __M> {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::fmt::Debug for AddressPath<__R, __M> {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<__R, __M> AddressPath<__R, __M> {
        ///The path of the attribute `street`.
        #[inline]
        pub fn street(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("street")
        }
        ///The path of the attribute `city`.
        #[inline]
        pub fn city(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<__R, __orm::Optional> {
            self.0.child("city")
        }
        ///The path of the attribute `area`.
        #[inline]
        pub fn area(
            &self,
        ) -> <Number as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("area")
        }
        ///The paths of the attributes that this field brings.
        #[inline]
        pub fn owner(&self) -> <Owner as __orm::DynamoValue>::Path<__R, __orm::Flat> {
            self.0.flat()
        }
    }
    #[automatically_derived]
    impl __orm::ViewRecord for Address {
        type View<'__v> = AddressView<'__v>;
        fn view_record<'__v, '__j: '__v>(
            __r: &mut __orm::Reader<'__j>,
            __arena: &'__v __orm::Arena,
        ) -> __orm::DecodeResult<AddressView<'__v>> {
            let __f3 = __r.flattened_view::<Owner>(__arena)?;
            let (__f0, __f1, __f2) = __r
                .view_columns::<
                    (String, __orm::MayLack<String>, __orm::Owned<_>),
                >(<Self as __orm::Record>::ATTRIBUTES, __arena)?;
            ::core::result::Result::Ok(AddressView {
                street: __f0,
                city: __orm::MayLack::or(
                    __f1,
                    || <String as __orm::Viewed>::lend(
                        ::core::convert::From::from("Oslo"),
                        __arena,
                    ),
                    |__v| ::core::result::Result::Ok(__v),
                )?,
                area: __f2,
                owner: __f3,
            })
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for AddressView<'_> {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "AddressView")
        }
    }
    const _: () = <String as __orm::Viewed>::IN_ARENA;
    const _: () = <String as __orm::Viewed>::IN_ARENA;
    #[automatically_derived]
    impl __orm::Viewed for Address {
        type View<'__v> = <Self as __orm::ViewRecord>::View<'__v>;
        fn view<'__v, '__j: '__v>(
            __r: &mut __orm::Reader<'__j>,
            __arena: &'__v __orm::Arena,
        ) -> __orm::DecodeResult<Self::View<'__v>> {
            __r.record_view::<Self>(__arena)
        }
    }
};
