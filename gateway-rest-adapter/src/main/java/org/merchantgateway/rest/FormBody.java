package org.merchantgateway.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.merchantgateway.domain.profile.Profile;

/**
 * A form body: {@code application/x-www-form-urlencoded} in UTF-8. The manual's own example encodes {@code ?} as
 * {@code %0F}, which is the control character SI; right is {@code %3F}, and that is what works.
 */
final class FormBody extends RestBody {

    private final StringBuilder text = new StringBuilder(512);

    FormBody(Profile profile) {
        super(profile);
    }

    @Override
    void write(String field, Object value) {
        if (text.length() > 0) {
            text.append('&');
        }
        text.append(encoded(field)).append('=').append(encoded(value.toString()));
    }

    @Override
    void writeInside(String object, String field, Object value) {
        throw new IllegalStateException("a form has no objects for " + object + "." + field);
    }

    /** The field is repeated. */
    @Override
    void writeEach(String field, Collection<?> values) {
        values.forEach(value -> write(field, value));
    }

    @Override
    String contentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
