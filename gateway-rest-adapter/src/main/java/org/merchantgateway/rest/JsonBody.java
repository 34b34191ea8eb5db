package org.merchantgateway.rest;

import java.nio.charset.StandardCharsets;

/**
 * A JSON body: {@code application/json} in UTF-8.
 *
 * @param text one JSON object
 */
record JsonBody(String text) implements RestBody {

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] toBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the text, which holds a wallet's token. */
    @Override
    public String toString() {
        return "JsonBody";
    }
}
