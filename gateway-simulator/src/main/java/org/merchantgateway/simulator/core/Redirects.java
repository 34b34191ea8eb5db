package org.merchantgateway.simulator.core;

/** Where the payer goes when an attempt to pay is over. */
final class Redirects {

    private Redirects() {}

    /**
     * The shop's return URL, or after a failure its fail URL if it has one; the order's id is appended, and after 3-D Secure 2 the
     * language, as in the examples of it.
     */
    static String of(PlacedOrder placed) {
        OrderDetails details = placed.details();
        String target = placed.order().status().isPaid()
                ? details.returnUrl()
                : details.find(RegistrationField.FAIL_URL).orElse(details.returnUrl());
        String language =
                placed.ended().isPresent() ? "&lang=" + details.language().code() : "";
        return with(target, "orderId=" + placed.id() + language);
    }

    /** The address with parameters appended to its query, before a fragment. */
    private static String with(String url, String parameters) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String rest = fragment < 0 ? "" : url.substring(fragment);
        return address + (address.contains("?") ? "&" : "?") + parameters + rest;
    }
}
