package org.merchantgateway.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why a TLS handshake failed. Texts are our own, as the JDK's hold what the peer sent. */
final class Handshakes {

    /** How the JDK reports what the peer says, on 25 after the alert's name in brackets. */
    private static final Pattern ALERT = Pattern.compile("^(?:\\([a-z_]+\\) )?Received fatal alert: ([a-z_]+)$");

    /** The JDK has no other sign of them (17 to 25). */
    private static final Pattern ANOTHER_HOST =
            Pattern.compile("^(No subject alternative |No name matching |Illegal given domain name)");

    private static final Pattern NO_TLS = Pattern.compile("(Unsupported or unrecognized|Unrecognized) SSL message");

    private static final String CLIENT_CERTIFICATE =
            "the gateway wants a client certificate, or does not accept ours (gateway.tls.keyStore)";

    /** By the name of the alert. Source: RFC 8446, 6.2; before TLS 1.3 a missing certificate is a handshake_failure. */
    private static final Map<String, String> ALERTS = Map.ofEntries(
            Map.entry("bad_certificate", CLIENT_CERTIFICATE),
            Map.entry("unsupported_certificate", CLIENT_CERTIFICATE),
            Map.entry("certificate_revoked", CLIENT_CERTIFICATE),
            Map.entry("certificate_expired", CLIENT_CERTIFICATE),
            Map.entry("certificate_unknown", CLIENT_CERTIFICATE),
            Map.entry("certificate_required", CLIENT_CERTIFICATE),
            Map.entry("unknown_ca", CLIENT_CERTIFICATE),
            Map.entry("access_denied", CLIENT_CERTIFICATE),
            Map.entry(
                    "handshake_failure",
                    "the gateway wants a client certificate (gateway.tls.keyStore), or has no cipher in common with us"),
            Map.entry("protocol_version", "the gateway has no version of TLS in common with us"),
            Map.entry("insufficient_security", "the gateway has no cipher in common with us"),
            Map.entry("unrecognized_name", "the gateway does not know its name in gateway.endpoint"));

    private Handshakes() {}

    /**
     * Why the handshake failed; empty if these tell nothing of one. What the peer reports may also come when it has read the
     * request: in TLS 1.3 it looks at a client's certificate after the client has begun to send.
     *
     * @param causes an exception and its causes
     */
    static Optional<String> failure(List<Throwable> causes) {
        return certificate(causes)
                .or(() -> messages(causes)
                        .flatMap(message -> ofMessage(message).stream())
                        .findFirst());
    }

    private static Optional<String> certificate(List<Throwable> causes) {
        if (has(causes, CertificateExpiredException.class)) {
            return Optional.of("the gateway's certificate has expired");
        }
        if (has(causes, CertificateNotYetValidException.class)) {
            return Optional.of("the gateway's certificate is not valid yet");
        }
        if (has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class)) {
            return Optional.of("the gateway's certificate is not trusted (gateway.tls.trustStore)");
        }
        if (!has(causes, CertificateException.class)) {
            return Optional.empty();
        }
        return Optional.of(
                messages(causes)
                                .anyMatch(
                                        message -> ANOTHER_HOST.matcher(message).find())
                        ? "the gateway's certificate is that of another host"
                        : "the gateway's certificate is not acceptable");
    }

    private static Optional<String> ofMessage(String message) {
        Matcher alert = ALERT.matcher(message);
        if (alert.find()) {
            return Optional.ofNullable(ALERTS.get(alert.group(1)));
        }
        return NO_TLS.matcher(message).find() ? Optional.of("the peer speaks no TLS") : Optional.empty();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static Stream<String> messages(List<Throwable> causes) {
        return causes.stream()
                .filter(cause -> cause instanceof SSLException || cause instanceof CertificateException)
                .map(cause -> String.valueOf(cause.getMessage()));
    }
}
