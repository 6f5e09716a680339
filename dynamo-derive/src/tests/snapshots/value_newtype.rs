// #[derive(DynamoValue)]
// pub struct Cents(u64);

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::ToAttribute for Cents {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(&self.0, __w)
        }
        #[inline]
        fn is_absent(&self) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(&self.0)
        }
        #[inline]
        fn is_empty_set(&self) -> ::core::primitive::bool {
            __orm::ToAttribute::is_empty_set(&self.0)
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Cents {
        const ACCEPTS_NULL: ::core::primitive::bool = <u64 as __orm::FromAttribute>::ACCEPTS_NULL;
        const REQUIRED: ::core::primitive::bool = <u64 as __orm::FromAttribute>::REQUIRED;
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            ::core::result::Result::map(<u64 as __orm::FromAttribute>::read(__r), Self)
        }
        #[inline]
        fn absent() -> ::core::option::Option<Self> {
            ::core::option::Option::map(<u64 as __orm::FromAttribute>::absent(), Self)
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Cents {
        const KIND: __orm::Kind = <u64 as __orm::DynamoValue>::KIND;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Cents, __M>;
        type InVec = __orm::AsList;
        type Operators = <u64 as __orm::DynamoValue>::Operators;
        const FIELDS: ::core::option::Option<&'static [__orm::Attribute]> = <u64 as __orm::DynamoValue>::FIELDS;
        const EXTENT: __orm::Extent = <u64 as __orm::DynamoValue>::EXTENT;
        const TAKES_NULL: ::core::primitive::bool = <u64 as __orm::DynamoValue>::TAKES_NULL;
        const ELEMENTS: __orm::Elements = <u64 as __orm::DynamoValue>::ELEMENTS;
        #[inline]
        fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
            <u64 as __orm::DynamoValue>::fits(__r)
        }
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            <u64 as __orm::DynamoValue>::stored_form()
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Cents> for Cents {
        #[inline]
        fn accept(__v: &&Cents, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Cents) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Cents> for ::core::option::Option<Cents> {
        #[inline]
        fn accept(__v: &&Cents, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Cents) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::KeyValue for Cents
    where
        for<'__a> u64: __orm::KeyValue,
        for<'__a> Cents: ::core::clone::Clone,
    {}
    #[automatically_derived]
    impl __orm::TemplateValue for Cents
    where
        for<'__a> u64: __orm::TemplateValue,
        for<'__a> Cents: ::core::clone::Clone,
    {
        const FORM: __orm::Form = <u64 as __orm::TemplateValue>::FORM;
    }
    #[automatically_derived]
    impl __orm::Descending for Cents
    where
        for<'__a> u64: __orm::Descending,
        for<'__a> Cents: ::core::clone::Clone,
    {}
    #[automatically_derived]
    impl __orm::SetElement for Cents
    where
        for<'__a> u64: __orm::SetElement,
    {}
};
