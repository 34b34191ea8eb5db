package org.merchantgateway.simulator.core;

/** Where the payer goes when an attempt to pay is over. */
final class Redirects {

    private Redirects() {}

    /** The shop's return URL, or after a failure its fail URL if it has one; the order's id is appended. */
    static String of(PlacedOrder placed) {
        Particulars particulars = placed.particulars();
        String target = placed.order().status().isPaid()
                ? particulars.returnUrl()
                : particulars.failUrl().orElse(particulars.returnUrl());
        return withOrderId(target, placed.id());
    }

    /** The address with {@code orderId} appended to its query, before a fragment. */
    static String withOrderId(String url, String orderId) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String rest = fragment < 0 ? "" : url.substring(fragment);
        return address + (address.contains("?") ? "&" : "?") + "orderId=" + orderId + rest;
    }
}
