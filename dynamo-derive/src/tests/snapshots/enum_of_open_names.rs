// #[derive(DynamoValue)]
// enum Colour {
//     #[dynamo(rename = "red")]
//     Red,
//     #[dynamo(other)]
//     Other(String),
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Named for Colour {
        const NAMES: &'static [&'static ::core::primitive::str] = &["red"];
        const TAKES_OTHERS: ::core::primitive::bool = true;
        #[inline]
        fn name(&self) -> &::core::primitive::str {
            match self {
                Self::Red {} => "red",
                Self::Other { 0: __f0 } => <String as __orm::KeepsName>::as_name(__f0),
            }
        }
        #[inline]
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match __name {
                "red" => ::core::option::Option::Some(Self::Red {}),
                _ => {
                    ::core::option::Option::Some({
                        let __f0 = <String as __orm::KeepsName>::keep(__name);
                        Self::Other { 0: __f0 }
                    })
                }
            }
        }
    }
    #[automatically_derived]
    impl __orm::ToAttribute for Colour {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.string(__orm::Named::name(self))
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Colour {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            __r.named()
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Colour {
        const KIND: __orm::Kind = __orm::Kind::S;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Colour, __M>;
        type InVec = __orm::AsList;
        type Operators = __orm::VariantName;
        #[inline]
        fn stored_form() -> __orm::StoredForm {
            __orm::StoredForm::names::<Self>()
        }
    }
    #[automatically_derived]
    impl __orm::KeyValue for Colour
    where
        for<'__a> Colour: ::core::clone::Clone,
    {}
    #[automatically_derived]
    impl __orm::TemplateValue for Colour
    where
        for<'__a> Colour: ::core::clone::Clone,
    {
        const FORM: __orm::Form = __orm::Form::Text;
    }
    #[automatically_derived]
    impl __orm::SetElement for Colour {
        const DISTINCT: ::core::primitive::bool = false;
    }
};
