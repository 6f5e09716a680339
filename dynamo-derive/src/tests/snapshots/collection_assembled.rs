// #[derive(DynamoCollection)]
// pub struct CustomerWithOrders {
//     pub customer: Customer,
//     pub orders: Vec<Order>,
//     pub delivery: Option<Delivery>,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces, private_bounds)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[doc(hidden)]
    pub enum __CustomerWithOrdersPart {
        __V0(Customer),
        __V1(Order),
        __V2(Delivery),
    }
    #[doc(hidden)]
    #[derive(::core::default::Default)]
    pub struct __CustomerWithOrdersParts {
        customer: __orm::Vec<Customer>,
        orders: __orm::Vec<Order>,
        delivery: __orm::Vec<Delivery>,
    }
    #[automatically_derived]
    impl __orm::DynamoCollection for CustomerWithOrders {
        type Member = __CustomerWithOrdersPart;
    }
    #[automatically_derived]
    impl __orm::Assembled for CustomerWithOrders {
        type Parts = __CustomerWithOrdersParts;
        fn place(
            __parts: &mut __CustomerWithOrdersParts,
            __member: __CustomerWithOrdersPart,
        ) {
            match __member {
                __CustomerWithOrdersPart::__V0(__item) => __parts.customer.push(__item),
                __CustomerWithOrdersPart::__V1(__item) => __parts.orders.push(__item),
                __CustomerWithOrdersPart::__V2(__item) => __parts.delivery.push(__item),
            }
        }
        #[inline]
        fn assemble(
            __parts: __CustomerWithOrdersParts,
        ) -> ::core::result::Result<Self, __orm::Misfit> {
            ::core::result::Result::Ok(Self {
                customer: __orm::exactly_one(__parts.customer, "customer")?,
                orders: __parts.orders,
                delivery: __orm::at_most_one(__parts.delivery, "delivery")?,
            })
        }
    }
    #[automatically_derived]
    impl __orm::Member for __CustomerWithOrdersPart {
        type First = Customer;
        type Index = __orm::Primary<Customer>;
        const SCHEMAS: &'static [&'static __orm::TableSchema] = &[
            <Customer as __orm::DynamoItem>::SCHEMA,
            <Order as __orm::DynamoItem>::SCHEMA,
            <Delivery as __orm::DynamoItem>::SCHEMA,
        ];
        #[inline]
        fn read_member(
            __place: ::core::primitive::usize,
            __r: &mut __orm::Reader<'_>,
        ) -> __orm::DecodeResult<Self> {
            match __place {
                0usize => <Customer as __orm::Record>::read_record(__r).map(Self::__V0),
                1usize => <Order as __orm::Record>::read_record(__r).map(Self::__V1),
                2usize => <Delivery as __orm::Record>::read_record(__r).map(Self::__V2),
                _ => __orm::unknown_member(),
            }
        }
    }
    const _: () = __orm::Members::<__CustomerWithOrdersPart>::assert_member(0usize);
    const _: () = __orm::Members::<__CustomerWithOrdersPart>::assert_member(1usize);
    const _: () = __orm::Members::<__CustomerWithOrdersPart>::assert_member(2usize);
};
