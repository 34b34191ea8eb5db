package org.merchantgateway.soap;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTTP answer as it came, not yet trusted to be SOAP.
 *
 * @param status the HTTP status
 * @param contentType the response header {@code Content-Type}, empty if there was none
 * @param body the whole body, already limited in size by who received it; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record SoapAnswer(int status, String contentType, byte[] body) {

    static final int OK = 200;

    private static final Set<String> XML = Set.of("", "text/xml", "application/xml", "application/soap+xml");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    /** Whether the status is one of the two under which SOAP 1.1 answers: 200, or 500 with a fault. */
    boolean hasSoapStatus() {
        return status == OK || status == 500;
    }

    /** Whether the body claims to be XML. No header at all is no claim against it. */
    boolean claimsXml() {
        return XML.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** The charset of the header, which overrules the one in the XML declaration. */
    Optional<String> charset() {
        var charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    /** Says nothing of the body: it may hold what the payer typed. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
