package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that the payer's browser posts ({@code application/x-www-form-urlencoded}). Escape address and values where they are
 * written into a page.
 *
 * @param url where to post; as the gateway sent it, so check that it is an address of HTTPS before a browser follows it
 * @param fields the fields by their names, in plain text. Never log them
 */
public record BrowserForm(String url, Map<String, String> fields) {

    /** Copies the map; the copy cannot be changed. */
    public BrowserForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The names of the fields; neither their values nor the address, in which a server may quote the request. */
    @Override
    public String toString() {
        return "BrowserForm" + fields.keySet();
    }
}
