// #[derive(DynamoCollection)]
// #[dynamo(index = "by-city")]
// pub enum CustomerItem {
//     Customer(Customer),
//     Order(Order),
//     #[dynamo(other)]
//     Unknown(HashMap<String, AttributeValue>),
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces, private_bounds)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::DynamoCollection for CustomerItem {
        type Member = Self;
    }
    #[automatically_derived]
    impl __orm::Items for CustomerItem {}
    #[automatically_derived]
    impl __orm::Member for CustomerItem {
        type First = Customer;
        type Index = <Customer as __orm::IndexNamed<9816175441046505684u64>>::Index;
        const SCHEMAS: &'static [&'static __orm::TableSchema] = &[
            <Customer as __orm::DynamoItem>::SCHEMA,
            <Order as __orm::DynamoItem>::SCHEMA,
        ];
        #[inline]
        fn read_member(
            __place: ::core::primitive::usize,
            __r: &mut __orm::Reader<'_>,
        ) -> __orm::DecodeResult<Self> {
            match __place {
                0usize => {
                    <Customer as __orm::Record>::read_record(__r).map(Self::Customer)
                }
                1usize => <Order as __orm::Record>::read_record(__r).map(Self::Order),
                _ => __orm::raw_item(__r).map(Self::Unknown),
            }
        }
    }
    const _: () = __orm::Members::<CustomerItem>::assert_member(0usize);
    const _: () = __orm::Members::<CustomerItem>::assert_member(1usize);
    const _: () = {
        __orm::assert_covers::<
            Customer,
            <Customer as __orm::IndexNamed<9816175441046505684u64>>::Index,
        >();
        __orm::assert_same_partition::<
            Customer,
            Customer,
            <Customer as __orm::IndexNamed<9816175441046505684u64>>::Index,
            <Customer as __orm::IndexNamed<9816175441046505684u64>>::Index,
        >();
    };
    const _: () = {
        __orm::assert_covers::<
            Order,
            <Order as __orm::IndexNamed<9816175441046505684u64>>::Index,
        >();
        __orm::assert_same_partition::<
            Customer,
            Order,
            <Customer as __orm::IndexNamed<9816175441046505684u64>>::Index,
            <Order as __orm::IndexNamed<9816175441046505684u64>>::Index,
        >();
    };
};
