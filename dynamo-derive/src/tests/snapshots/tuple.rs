// #[derive(DynamoValue)]
// struct Point(f64, Option<f64>);

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::ToAttribute for Point {
        #[inline]
        fn write(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.list(|__l| {
                __l.push(&self.0)?;
                __l.push(&self.1)
            })
        }
    }
    #[automatically_derived]
    impl __orm::FromAttribute for Point {
        #[inline]
        fn read(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1) = __r.tuple()?;
            ::core::result::Result::Ok(Self { 0: __f0, 1: __f1 })
        }
    }
    #[automatically_derived]
    impl __orm::DynamoValue for Point {
        const KIND: __orm::Kind = __orm::Kind::L;
        type Path<__R, __M: __orm::Marker> = __orm::Path<__R, Point, __M>;
        type InVec = __orm::AsList;
        type Operators = Self;
        const ELEMENTS: __orm::Elements = __orm::Elements::Exactly(
            &[__orm::Look::of::<f64>(), __orm::Look::of::<Option<f64>>()],
        );
        #[inline]
        fn fits(__r: &mut __orm::Reader<'_>) -> ::core::primitive::bool {
            __r.fits_each(
                &[
                    <f64 as __orm::DynamoValue>::fits,
                    <Option<f64> as __orm::DynamoValue>::fits,
                ],
            )
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Point> for Point {
        #[inline]
        fn accept(__v: &&Point, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Point) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
    #[automatically_derived]
    impl __orm::Accepts<&Point> for ::core::option::Option<Point> {
        #[inline]
        fn accept(__v: &&Point, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __orm::ToAttribute::write(*__v, __w)
        }
        #[inline]
        fn is_absent(__v: &&Point) -> ::core::primitive::bool {
            __orm::ToAttribute::is_absent(*__v)
        }
    }
};
