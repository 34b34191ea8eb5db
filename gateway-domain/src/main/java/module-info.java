/** Orders, payments, money and carts of a card payment gateway, and the port to it. Knows no wire. */
module org.merchantgateway.domain {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations; // at compile time alone

    exports org.merchantgateway.domain;
    exports org.merchantgateway.domain.binding;
    exports org.merchantgateway.domain.callback;
    exports org.merchantgateway.domain.card;
    exports org.merchantgateway.domain.cart;
    exports org.merchantgateway.domain.config;
    exports org.merchantgateway.domain.money;
    exports org.merchantgateway.domain.notation;
    exports org.merchantgateway.domain.order;
    exports org.merchantgateway.domain.payer;
    exports org.merchantgateway.domain.payment;
    exports org.merchantgateway.domain.port;
    exports org.merchantgateway.domain.profile;
    exports org.merchantgateway.domain.settle;

    // the one reader of constraints, for the generators
    exports org.merchantgateway.domain.rule to
            org.merchantgateway.testkit;

    // for teams that validate our types themselves
    opens org.merchantgateway.domain.binding to
            org.hibernate.validator;
    opens org.merchantgateway.domain.card to
            org.hibernate.validator;
    opens org.merchantgateway.domain.cart to
            org.hibernate.validator;
    opens org.merchantgateway.domain.config to
            org.hibernate.validator;
    opens org.merchantgateway.domain.money to
            org.hibernate.validator;
    opens org.merchantgateway.domain.order to
            org.hibernate.validator;
    opens org.merchantgateway.domain.payer to
            org.hibernate.validator;
    opens org.merchantgateway.domain.payment to
            org.hibernate.validator;

    uses org.merchantgateway.domain.config.GatewayProvider;
}
