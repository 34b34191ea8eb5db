package org.merchantgateway.acceptance.fault;

import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.answer;
import static org.merchantgateway.acceptance.fault.Probes.answered;
import static org.merchantgateway.acceptance.fault.Probes.soon;

import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Faults 49 to 53: a whole answer that does not say what became of the call, though it may look so. */
final class DoubtfulAnswers {

    private static final RegisterOrder REGISTER = RegisterOrder.onePhase()
            .orderNumber("N-1")
            .amount(1000)
            .returnUrl("https://shop.example/ok")
            .build();

    private DoubtfulAnswers() {}

    static void addTo(Faults faults) {
        filtered(faults.add(49, "something before the gateway answers, after the gateway has executed"));
        contradictions(faults.add(50, "an answer that contradicts itself"));
        others(faults.add(51, "an answer about another order"));
        faults.add(52, "the payment was sent to the processing, which did not answer (action code 151019)")
                .of(DoubtfulAnswers::unanswered)
                .gives("InDoubt CONTRADICTION", 1);
        faults.add(53, "an answer that nobody asked for comes as the next refund goes out")
                .of(DoubtfulAnswers::unrequested)
                .gives("Accepted", 1);
    }

    private static void filtered(Trial.Named kinds) {
        for (int status : new int[] {404, 405, 415}) {
            kinds.of(String.valueOf(status), status(status)).gives("Refused ENDPOINT, not conclusive", 1);
        }
        kinds.of("429", status(429)).gives("Refused BUSY, not conclusive", 1);
        for (int status : new int[] {401, 403}) {
            kinds.of(
                            status + " to a registration",
                            wire -> answered(wire, REGISTER, page(status).toBytes(), outcome -> {}))
                    .gives("Refused ACCESS", 1);
        }
    }

    private static Probe status(int status) {
        return answer(wire -> page(status));
    }

    private static RawAnswer page(int status) {
        return RawAnswer.of(status, "text/html", "<html>no</html>");
    }

    private static void contradictions(Trial.Named kinds) {
        contradiction(
                kinds, "two codes", "{\"errorCode\":0,\"ErrorCode\":7}", "<return errorCode=\"0\" ErrorCode=\"7\"/>");
        contradiction(
                kinds,
                "a code inside of the error",
                "{\"errorCode\":\"0\",\"error\":{\"code\":\"7\"}}",
                "<return errorCode=\"0\"><error><code>7</code></error></return>");
        contradiction(
                kinds,
                "yes, and a code",
                "{\"success\":true,\"errorCode\":7}",
                "<return success=\"true\" errorCode=\"7\"/>");
        contradiction(kinds, "no, without a code", "{\"success\":false}", "<return success=\"false\"/>");
        contradiction(
                kinds,
                "no, and an order",
                "{\"success\":false,\"errorCode\":5,\"orderId\":\"order-1\"}",
                "<return success=\"false\" errorCode=\"5\" orderId=\"order-1\"/>");
    }

    private static void contradiction(Trial.Named kinds, String name, String json, String xml) {
        kinds.of(name, answer(wire -> wire.refunded(json, xml))).gives("InDoubt CONTRADICTION", 1);
    }

    private static void others(Trial.Named kinds) {
        kinds.of(
                        "to a refund",
                        answer(wire -> wire.refunded(
                                "{\"errorCode\":0,\"orderId\":\"order-2\"}",
                                "<return errorCode=\"0\" orderId=\"order-2\"/>")))
                .gives("InDoubt MISMATCH", 1)
                .of("to a status by number", status(GetOrderStatusExtended.of(OrderNumber.of("N-2"))))
                .gives("InDoubt MISMATCH", 1)
                .of("to a status by id", status(GetOrderStatusExtended.of(OrderId.of("order-2"))))
                .gives("InDoubt MISMATCH", 1)
                .of("about the order that was asked for", status(GetOrderStatusExtended.of(OrderId.of("order-1"))))
                .gives("Accepted", 1);
    }

    /** Whatever is asked, the report is of order-1, whose number is N-1. */
    private static Probe status(GetOrderStatusExtended question) {
        return wire -> answeredBy(
                wire,
                question,
                wire.report(
                        "{\"errorCode\":\"0\",\"orderStatus\":2,\"orderNumber\":\"N-1\","
                                + "\"attributes\":[{\"name\":\"mdOrder\",\"value\":\"order-1\"}]}",
                        "<return errorCode=\"0\" orderStatus=\"2\" orderNumber=\"N-1\">"
                                + "<attributes name=\"mdOrder\" value=\"order-1\"/></return>"));
    }

    private static Seen unanswered(WireUnderTest wire) {
        PayByCard payment = PayByCard.builder()
                .orderId("order-1")
                .card(Card.builder()
                        .pan("4111111111111111")
                        .cvc("123")
                        .expiry(2030, 12)
                        .cardholder("A B")
                        .build())
                .language("ru")
                .build();
        return answeredBy(
                wire,
                payment,
                wire.answer(
                        "{\"errorCode\":\"5\",\"actionCode\":151019}",
                        "paymentOrder",
                        "<return errorCode=\"5\" actionCode=\"151019\"/>"));
    }

    private static <R> Seen answeredBy(WireUnderTest wire, Operation<R> operation, RawAnswer answer) {
        return answered(wire, operation, answer.toBytes(), outcome -> {});
    }

    /** The unrequested refusal follows the first answer at once: a reader cannot always see it before the next request. */
    private static Seen unrequested(WireUnderTest wire) {
        Fault talkative = Fault.executing(peer -> {
            peer.answer(wire.success());
            peer.answer(wire.code("\"5\""));
            peer.awaitClosed();
        });
        try (FaultServer server = FaultServer.start(talkative);
                PaymentGateway gateway = wire.open(server.baseUri())) {
            for (int i = 0; i < 20; i++) {
                String outcome = soon(gateway, REFUND);
                if (!outcome.equals("Accepted")) {
                    return new Seen(outcome, 1);
                }
            }
            return new Seen("Accepted", server.executions() / 20);
        }
    }
}
