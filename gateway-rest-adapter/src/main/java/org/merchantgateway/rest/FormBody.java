package org.merchantgateway.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.Credentials;

/**
 * A form body: {@code application/x-www-form-urlencoded} in UTF-8. The manual's own example encodes {@code ?} as
 * {@code %0F}, which is the control character SI; right is {@code %3F}, and that is what works.
 */
final class FormBody implements RestBody {

    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder(512);

    /** A form that says who we are: {@code userName} and {@code password}, or {@code token}. */
    FormBody(Credentials credentials) {
        credentials.fold(
                (userName, password) -> add("userName", userName.value()).add("password", password.reveal()),
                token -> add("token", token.reveal()));
    }

    @Override
    public FormBody add(String name, Object value) {
        names.add(name);
        if (text.length() > 0) {
            text.append('&');
        }
        text.append(encoded(name)).append('=').append(encoded(value.toString()));
        return this;
    }

    FormBody add(String name, Optional<?> value) {
        names.add(name);
        value.ifPresent(present -> add(name, present));
        return this;
    }

    /** A field for each of the values. */
    FormBody addAll(String name, Stream<?> values) {
        names.add(name);
        values.forEach(value -> add(name, value));
        return this;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public String contentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
