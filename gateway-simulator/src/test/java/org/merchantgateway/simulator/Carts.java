package org.merchantgateway.simulator;

import java.util.List;

/** Carts written by hand, in the dialect of each wire. */
final class Carts {

    private Carts() {}

    static String of(Wire wire, String... lines) {
        return wire == Wire.REST
                ? "{\"cartItems\":{\"items\":[" + String.join(",", lines) + "]}}"
                : "<orderBundle><cartItems>" + String.join("", lines) + "</cartItems></orderBundle>";
    }

    /** Lines to complete or to give back: {@code depositItems} or {@code refundItems}. */
    static String items(Wire wire, String field, List<String> lines) {
        return wire == Wire.REST
                ? "{\"items\":[" + String.join(",", lines) + "]}"
                : Envelopes.element(field, String.join("", lines));
    }

    static String line(Wire wire, String position, String code, String quantity, String money, String minor) {
        return wire == Wire.REST
                ? """
                {"positionId":%s,"name":"Tea","quantity":{"value":"%s","measure":"kg"},"itemCode":"%s","%s":%s}""".formatted(position, quantity, code, money, minor)
                : """
                <items positionId="%s"><itemCode>%s</itemCode><name>Tea</name>\
                <quantity measure="kg">%s</quantity><%4$s>%5$s</%4$s></items>""".formatted(position, code, quantity, money, minor);
    }
}
