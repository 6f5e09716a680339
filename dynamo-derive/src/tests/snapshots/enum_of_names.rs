// #[derive(DynamoValue)]
// #[dynamo(rename_all = "SCREAMING_SNAKE_CASE")]
// pub enum Status {
//     Open,
//     PaidInFull,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Named for Status {
        const NAMES: &'static [&'static ::core::primitive::str] = &[
            "OPEN",
            "PAID_IN_FULL",
        ];
        #[inline]
        fn name(&self) -> &::core::primitive::str {
            match self {
                Self::Open {} => "OPEN",
                Self::PaidInFull {} => "PAID_IN_FULL",
            }
        }
        #[inline]
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "OPEN" => ::core::option::Option::Some(Self::Open {}),
                "PAID_IN_FULL" => ::core::option::Option::Some(Self::PaidInFull {}),
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Status {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.string(__orm::Named::name(self))
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Status {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.named()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Status {
        const KIND: __orm::Kind = __orm::Kind::S;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Status, __M>;
        type InVec = __orm::AsList;
        type Operators = __orm::VariantName;
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::names::<Self>()
        }
    }
    #[automatically_derived]
    impl __orm::KeyValue for Status
    where
        for<'__a> Status: ::core::clone::Clone,
    {}
    #[automatically_derived]
    impl __orm::TemplateValue for Status
    where
        for<'__a> Status: ::core::clone::Clone,
    {
        const FORM: __orm::Form = __orm::Form::Text;
    }
    #[automatically_derived]
    impl __orm::SetElement for Status {
        const DISTINCT: ::core::primitive::bool = true;
    }
    #[automatically_derived]
    impl __orm::ClosedNames for Status {}
};
