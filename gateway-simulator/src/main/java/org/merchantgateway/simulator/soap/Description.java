package org.merchantgateway.simulator.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.web.WebReply;

/**
 * The service's description: the very files from which the SOAP adapter is generated, copied here by the build. They are
 * served as the gateway publishes its own: the outer document at {@code ?wsdl}, the others by name behind it, with
 * addresses that lead here.
 */
final class Description {

    private static final String OUTER = "MerchantServiceImplService.wsdl";
    private static final String INNER = "MerchantService.wsdl";
    private static final String SCHEMA = "MerchantService.xsd";

    /** By query, lower case. The last is what Metro's and Axis2's tools ask for. */
    private static final Map<String, String> BY_QUERY = Map.of(
            "wsdl", OUTER,
            "wsdl=", OUTER,
            "wsdl=merchantservice.wsdl", INNER,
            "wsdl=merchantservice.xsd", SCHEMA,
            "xsd=merchantservice.xsd", SCHEMA);

    private static final Pattern ADDRESS = Pattern.compile("(<[\\w.-]+:address\\s[^>]*?location=\")[^\"]*(\")");
    private static final Pattern IMPORT =
            Pattern.compile("(\\s(?:schemaL|l)ocation=\")(MerchantService\\.(?:wsdl|xsd))(\")");

    private final String endpoint;

    /** The description of the service at an address. */
    Description(String endpoint) {
        this.endpoint = endpoint;
    }

    /** The document that a query names. */
    Optional<WebReply> find(String rawQuery) {
        return Optional.ofNullable(BY_QUERY.get(rawQuery.toLowerCase(Locale.ROOT)))
                .map(this::document)
                .map(text -> WebReply.of(200, "text/xml", text));
    }

    private String document(String name) {
        String addressed = ADDRESS.matcher(text(name)).replaceAll("$1" + Matcher.quoteReplacement(endpoint) + "$2");
        return IMPORT.matcher(addressed).replaceAll("$1" + Matcher.quoteReplacement(endpoint + "?wsdl=") + "$2$3");
    }

    private static String text(String name) {
        try (InputStream file = Description.class.getResourceAsStream("description/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the build has not copied " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
