package org.merchantgateway.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.merchantgateway.domain.profile.Profile;

/**
 * A form body: {@code application/x-www-form-urlencoded} in UTF-8. The manual's own example encodes {@code ?} as
 * {@code %0F}, which is the control character SI; right is {@code %3F}, and that is what works.
 */
final class FormBody implements RestBody {

    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder(512);
    private final Profile profile;

    /** An empty form. */
    FormBody(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public FormBody add(String name, Object value) {
        String field = profile.field(name);
        names.add(field);
        if (text.length() > 0) {
            text.append('&');
        }
        text.append(encoded(field)).append('=').append(encoded(value.toString()));
        return this;
    }

    /** The field is repeated. */
    @Override
    public FormBody addEach(String name, Collection<?> values) {
        names.add(profile.field(name));
        values.forEach(value -> add(name, value));
        return this;
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
