/** A shop that embeds the domain; its adapters are found at run time. */
module org.example.shop {
    requires org.merchantgateway.domain;
    requires org.merchantgateway.micrometer;
    requires org.merchantgateway.web;
    requires org.hibernate.validator;

    opens org.example.shop to org.hibernate.validator;
}
