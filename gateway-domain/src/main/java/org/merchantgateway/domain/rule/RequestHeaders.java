package org.merchantgateway.domain.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.Violation;

/** Which headers a team may add to requests. */
public final class RequestHeaders {

    /** A field name. Source: RFC 9110, 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~\\w-]+");

    /** What a header can carry everywhere. The JDK's client would turn other characters into question marks. */
    private static final Pattern VALUE = Pattern.compile("[ -~]+");

    /** Lower case. They say what the request is, how its answer is read, and who we are. */
    private static final Set<String> OURS = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "soapaction",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-hash",
            "x-signature");

    private RequestHeaders() {}

    /** Reports what cannot be sent; shows no value. Paths begin with {@code headers.}. */
    public static void check(Map<String, String> headers, Consumer<Violation> report) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> violation(name, value, names.add(name)).ifPresent(report));
    }

    /** What is wrong with the value of {@code User-Agent}, which is not shown. */
    public static Optional<Violation> userAgentViolation(String value) {
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new Violation("userAgent", "must be printable ASCII", "got another text"));
    }

    private static Optional<Violation> violation(String name, String value, boolean isFirst) {
        String path = "headers." + name;
        if (!NAME.matcher(name).matches()) {
            return Optional.of(new Violation("headers", "must have names as HTTP has them", "got another text"));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (OURS.contains(lower) || lower.startsWith("proxy-")) {
            return Optional.of(new Violation(path, "is a header that the library sets itself", "got one"));
        }
        if (!isFirst) {
            return Optional.of(new Violation(path, "must be given once", "got it in other capitals too"));
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new Violation(path, "must be printable ASCII", "got another text"));
    }
}
