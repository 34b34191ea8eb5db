package org.merchantgateway.domain.notation;

import java.net.URI;
import java.net.URISyntaxException;

/** The test behind {@link AbsoluteUrl}. */
public final class AbsoluteUrlCheck implements Check<AbsoluteUrl, CharSequence> {

    /** For a validation provider and for compiled rules. */
    public AbsoluteUrlCheck() {}

    @Override
    public boolean test(CharSequence value) {
        try {
            URI uri = new URI(value.toString());
            return uri.isAbsolute() && !uri.isOpaque();
        } catch (URISyntaxException noUrl) {
            return false;
        }
    }

    /** Does not show the URL: its query may hold personal data. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got another text";
    }
}
