package org.example.acknowledge;

import java.net.URI;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.CallLog;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;

/** Acknowledges a transaction at a gateway that answers, refuses, and breaks off. */
public final class Acknowledge {

    private static final String PAID = "{\"ErrorCode\":\"0\",\"ErrorMessage\":\"Success\",\"OrderStatus\":2,"
            + "\"OrderNumber\":\"1234567890\",\"Amount\":100320,\"currency\":\"012\",\"Pan\":\"6280****7215\","
            + "\"params\":{\"respCode\":\"00\"}}";

    private Acknowledge() {}

    public static void main(String[] arguments) {
        OrderReport report = acknowledge(Fault.answering("application/json", PAID)).orElseThrow();
        expect(report.status().orElseThrow(), OrderStatus.DEPOSITED);
        expect(report.amount().orElseThrow().minor(), 100_320L);
        System.out.println("acknowledged: " + report);

        Outcome<OrderReport> unknown =
                acknowledge(Fault.answering("application/json", "{\"ErrorCode\":\"6\",\"ErrorMessage\":\"Unknown\"}"));
        System.out.println("unknown order: " + unknown);
        expect(unknown.getClass(), Outcome.Refused.class);

        Outcome<OrderReport> lost = acknowledge(Fault.executingThenClosing());
        System.out.println("connection lost: " + lost);
        expect(lost.getClass(), Outcome.InDoubt.class);
    }

    private static Outcome<OrderReport> acknowledge(Fault gateway) {
        try (FaultServer server = FaultServer.start(gateway);
                Payments payments = open(server.baseUri().resolve("/payment"))) {
            Outcome<OrderReport> outcome =
                    payments.execute(new AcknowledgeTransaction(OrderId.of("V721uPPfNNofVQAAABL3"), "FR"));
            expect(server.executions(), 1);
            return outcome;
        }
    }

    /** The own operation is found as a service. */
    private static Payments open(URI endpoint) {
        return new Payments(new MonitoredGateway(
                Gateways.open(GatewayConfig.of("rest", endpoint, "shop", "secret")), new CallLog()));
    }

    private static void expect(Object got, Object wanted) {
        if (!wanted.equals(got)) {
            throw new AssertionError("wanted " + wanted + ", got " + got);
        }
    }
}
