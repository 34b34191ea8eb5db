package org.merchantgateway.simulator;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.card.TestCard;

/** A shop that speaks to the gateway over one wire, and the steps that many tests share. */
record Shop(Wire wire, URI base) {

    ReadAnswer send(String request, Map<String, String> fields) {
        return wire.send(base, request, fields);
    }

    ReadAnswer register(String request, String number, long amount) {
        return send(request, order(number, amount));
    }

    static Map<String, String> order(String number, long amount) {
        return Map.of("orderNumber", number, "amount", "" + amount, "returnUrl", "https://shop.example/ok");
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(name, value);
        return more;
    }

    static Map<String, String> without(Map<String, String> fields, String name) {
        Map<String, String> fewer = new TreeMap<>(fields);
        fewer.remove(name);
        return fewer;
    }

    static Map<String, String> card(String orderId, String pan, String cvc) {
        return Map.of(
                "MDORDER",
                orderId,
                "$PAN",
                pan,
                "$CVC",
                cvc,
                "YYYY",
                "2034",
                "MM",
                "12",
                "TEXT",
                "IVAN IVANOV",
                "language",
                "en",
                "ip",
                "203.0.113.7");
    }

    static Map<String, String> card(String orderId, TestCard card) {
        return card(orderId, card.pan(), card.cvc());
    }

    ReadAnswer pay(String orderId, TestCard card) {
        return send("paymentorder", card(orderId, card));
    }

    /** Registers an order of a client and pays it by card, which stores the card; the binding's id. */
    String stored(String clientId, TestCard card) {
        String id = registered(clientId);
        pay(id, card);
        return status(id).get("bindingInfo.bindingId");
    }

    /** Registers an order of a client; its id. */
    String registered(String clientId) {
        return send("register", with(order(Numbers.fresh(), 1000), "clientId", clientId))
                .get("orderId");
    }

    ReadAnswer payByBinding(String orderId, String bindingId) {
        return send("paymentOrderBinding", byBinding(orderId, bindingId));
    }

    static Map<String, String> byBinding(String orderId, String bindingId) {
        return Map.of("mdOrder", orderId, "bindingId", bindingId, "cvc", "123", "ip", "203.0.113.7");
    }

    ReadAnswer finish(String orderId, PaRes paRes) {
        return send("finish3dsPayment", Map.of("mdOrder", orderId, "paRes", paRes.reveal()));
    }

    /** Where the payer is sent when 3-D Secure has ended. */
    String finished(String orderId, PaRes paRes) {
        return finish(orderId, paRes).get(wire == Wire.REST ? "redirect" : "returnUrl");
    }

    ReadAnswer pay(String orderId) {
        return send("paymentorder", card(orderId, "5555555555555599", "123"));
    }

    /** Registers and pays; the order's id. */
    String paid(String request, String number, long amount) {
        String id = register(request, number, amount).get("orderId");
        pay(id);
        return id;
    }

    ReadAnswer move(String request, String orderId, String amount) {
        return send(request, Map.of("orderId", orderId, "amount", amount));
    }

    ReadAnswer reverse(String orderId) {
        return send("reverse", Map.of("orderId", orderId));
    }

    ReadAnswer status(String orderId) {
        return send("getOrderStatusExtended", Map.of("orderId", orderId));
    }

    /** State and sums as paymentAmountInfo of the extended status tells them. */
    String sums(String orderId) {
        ReadAnswer told = status(orderId);
        return told.get("orderStatus")
                + " " + told.get("paymentAmountInfo.paymentState")
                + " " + told.get("paymentAmountInfo.approvedAmount")
                + " " + told.get("paymentAmountInfo.depositedAmount")
                + " " + told.get("paymentAmountInfo.refundedAmount");
    }
}
