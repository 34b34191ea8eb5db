package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.register;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.Parameters;

/** Whatever the domain lets through arrives as it was. */
class FormBodyTest {

    private static final Notation ANS = Notation.parse("ANS..512");

    @Property
    void anyTextSurvivesAFormDecoder(@ForAll("texts") String text) {
        byte[] form = encoded(register().description(text));

        assertThat(RestPeer.fields(form)).contains("description=" + text);
    }

    @Property
    void theBytesArePureAscii(@ForAll("texts") String text) {
        byte[] form = encoded(register().description(text));

        assertThat(new String(form, StandardCharsets.ISO_8859_1)).matches("[A-Za-z0-9&=%+.*_-]*");
    }

    @Property(tries = 300)
    void anyParameterSurvivesFormAndJson(@ForAll("texts") String text) throws Exception {
        byte[] form = encoded(register().parameters(Parameters.none().with("name", text)));

        String json = RestPeer.fields(form).stream()
                .filter(field -> field.startsWith("jsonParams="))
                .findFirst()
                .orElseThrow()
                .substring("jsonParams=".length());
        assertThat(Json.MAPPER.readTree(json).path("name").asText()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x20, 0x7E),
                        Arbitraries.integers().between(0xA0, 0xD7FF),
                        Arbitraries.integers().between(0xE000, 0xFFFD),
                        Arbitraries.integers().between(0x10000, 0x10FFFF))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(ANS::matches);
    }

    private static byte[] encoded(org.merchantgateway.domain.order.RegisterOrder.Builder order) {
        RestBody form = new RegisterOrderCall().encode(order.build(), new Credentials.ByToken(new Token("t0ken")));
        return form.toBytes();
    }
}
