/** A shop in Algeria, whose gateway has an operation that the library does not know. */
module org.example.acknowledge {
    requires org.merchantgateway.rest;
    requires org.merchantgateway.fault;

    provides org.merchantgateway.rest.OwnOperations with
            org.example.acknowledge.SatimOperations;
}
