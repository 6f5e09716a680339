// #[derive(DynamoValue)]
// struct Settings {
//     #[dynamo(default = 5, alias("old", "older"), sensitive)]
//     size: u32,
//     #[dynamo(with = "hex", null)]
//     colour: Option<Colour>,
//     #[dynamo(json)]
//     parts: Vec<Part>,
//     #[dynamo(skip)]
//     cache: Cache,
//     #[dynamo(flatten)]
//     rest: BTreeMap<String, AttributeValue>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Settings {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<u32>("size")
                .or_default()
                .or_aliases(&["old", "older"])
                .sensitive(),
            __orm::Attribute::of::<
                ::core::option::Option<<Settings as __orm::Adapt<1>>::Value>,
            >("colour")
                .or_null(),
            __orm::Attribute::of::<__orm::Json<Vec<Part>>>("parts"),
            __orm::Attribute::rest::<BTreeMap<String, AttributeValue>>(),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (
                    &self.size,
                    &__orm::OrNull(
                        &::core::option::Option::map(
                            ::core::option::Option::as_ref(&self.colour),
                            <Settings as __orm::Adapt<1>>::to_value,
                        ),
                    ),
                    &__orm::JsonOf(&self.parts),
                ),
            )?;
            __orm::KeepsRest::write_rest(
                &self.rest,
                __w,
                <Self as __orm::Record>::ATTRIBUTES,
                &[],
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let __f4 = <BTreeMap<
                String,
                AttributeValue,
            > as __orm::KeepsRest>::read_rest(
                __r,
                <Self as __orm::Record>::ATTRIBUTES,
                &[],
            )?;
            let (__f0, __f1, __f2) = __r
                .aliased_columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                size: __orm::MayLack::or(__f0, || 5, |__v| __v),
                colour: ::core::option::Option::map(
                    __orm::OrNull::into_inner(__f1),
                    __orm::With::<Settings, 1>::into_inner,
                ),
                parts: __orm::Json::into_inner(__f2),
                cache: ::core::default::Default::default(),
                rest: __f4,
            })
        }
    }
    const _: () = __orm::Attribute::assert_written::<u32>();
    #[automatically_derived]
    impl __orm::Adapt<1> for Settings {
        type Field = Colour;
        type Value = hex::Value;
        #[inline]
        fn to_value(__field: &Self::Field) -> Self::Value {
            hex::to_value(__field)
        }
        #[inline]
        fn from_value(__value: Self::Value) -> __orm::DecodeResult<Self::Field> {
            __orm::converted(hex::from_value(__value))
        }
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Settings {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.record(self)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Settings {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.record()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Settings {
        const KIND: __orm::Kind = __orm::Kind::M;
        type Path<__R, __M: __orm::Marker> = SettingsPath<__R, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = ::core::option::Option::Some(
            <Self as __orm::Record>::ATTRIBUTES,
        );
    }
    #[automatically_derived]
    impl __orm::Accepts<&Settings> for Settings {
        #[inline]
        fn accept(__v: &&Settings, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Settings) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Settings> for ::core::option::Option<Settings> {
        #[inline]
        fn accept(__v: &&Settings, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Settings) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    ///A path to a [`Settings`], whose fields are paths below it.
    struct SettingsPath<__R, __M>(__orm::Path<__R, Settings, __M>);
    #[automatically_derived]
    impl<__R, __M> ::core::convert::From<__orm::PathBuf> for SettingsPath<__R, __M> {
        #[inline]
        fn from(__path: __orm::PathBuf) -> Self {
            Self(::core::convert::From::from(__path))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::ops::Deref for SettingsPath<__R, __M> {
        type Target = __orm::Path<__R, Settings, __M>;
        #[inline]
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::clone::Clone for SettingsPath<__R, __M> {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    #[automatically_derived]
    impl<__R, __M> ::core::fmt::Debug for SettingsPath<__R, __M> {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<__R, __M> SettingsPath<__R, __M> {
        ///The path of the attribute `size`.
        #[inline]
        fn size(&self) -> <u32 as __orm::DynamoValue>::Path<__R, __orm::Optional> {
            self.0.child("size")
        }
        ///The path of the attribute `colour`.
        #[inline]
        fn colour(
            &self,
        ) -> <::core::option::Option<
            <Settings as __orm::Adapt<1>>::Value,
        > as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("colour")
        }
        ///The path of the attribute `parts`.
        #[inline]
        fn parts(
            &self,
        ) -> <__orm::Json<Vec<Part>> as __orm::DynamoValue>::Path<__R, __orm::Required> {
            self.0.child("parts")
        }
    }
};
