package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;

/**
 * Whatever the domain lets through arrives as it was. The decoders are not ours: the JDK's {@code URLDecoder} for the form,
 * and a plain Jackson mapper for the JSON in it. {@code URLDecoder} is lenient (it passes raw characters, and turns bad
 * UTF-8 into U+FFFD), so the form's bytes are also held to be exactly those that the URL standard's serializer writes.
 */
class FormBodyTest {

    private static final Notation ANS = Notation.parse("ANS..512");
    private static final Credentials TOKEN = new Credentials.ByToken(Token.of("t0ken"));

    /** The standard's form rules: these stand for themselves, the blank is a plus, every other byte is %XX. */
    private static final String STANDARD =
            "(?:[A-Za-z0-9*._-]|\\+|%(?!2A|2D|2E|5F|3\\d|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|20)" + "[0-9A-F]{2})+";

    @Property
    void anyTextSurvivesAFormDecoder(@ForAll("texts") String text) {
        byte[] form = encoded(
                Operations.register().description(text).clientId(cut(text, 255)).build(), TOKEN);

        assertThat(RestPeer.fields(form)).contains("description=" + text, "clientId=" + cut(text, 255));
    }

    @Property
    void everyByteIsAsTheStandardWritesIt(@ForAll("texts") String text) {
        String form = new String(
                encoded(Operations.register().description(text).build(), TOKEN), StandardCharsets.ISO_8859_1);

        assertThat(form.split("&")).allSatisfy(pair -> {
            String[] cells = pair.split("=", -1);
            assertThat(cells).hasSize(2);
            assertThat(cells[0]).matches(STANDARD);
            assertThat(cells[1]).matches(STANDARD);
        });
    }

    @Property
    void anyPasswordSurvives(@ForAll("texts") String text) {
        Credentials login = new Credentials.Login(new UserName("shop-api"), Password.of(cut(text, 30)));

        assertThat(RestPeer.fields(encoded(Operations.REGISTER, login))).contains("password=" + cut(text, 30));
    }

    @Property
    void anyParameterSurvivesFormAndJson(@ForAll("texts") String text) throws IOException {
        Parameters parameters = Parameters.none().with(cut(text, 255), text);

        JsonNode json = json(Operations.register().parameters(parameters).build(), "jsonParams");

        assertThat(json.path(cut(text, 255)).asText()).isEqualTo(text);
        assertThat(json).hasSize(1);
    }

    @Property
    void anyTextOfACartSurvivesFormAndJson(@ForAll("carts") Cart cart) throws IOException {
        JsonNode bundle = json(
                RegisterOrder.onePhase()
                        .orderNumber("1")
                        .returnUrl("https://shop.example")
                        .cart(cart)
                        .build(),
                "orderBundle");

        assertThat(texts(bundle)).containsAll(texts(cart));
    }

    /**
     * The manual's own password. It prints {@code qwe%0Frt%25y} as what to send, but 0F is the control character SI: no
     * decoder makes a question mark of it, and the gateway would refuse the password. The question mark is 3F.
     */
    @Test
    void theManualsPasswordIsNotWrittenAsTheManualSays() {
        Credentials login = new Credentials.Login(new UserName("shop-api"), Password.of("qwe?rt%y"));

        String form = new String(encoded(Operations.REGISTER, login), StandardCharsets.US_ASCII);

        assertThat(form).contains("&password=qwe%3Frt%25y&").doesNotContain("%0F");
        assertThat(RestPeer.fields("password=qwe%0Frt%25y".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("password=qwe\u000frt%y");
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

    @Provide
    Arbitrary<Cart> carts() {
        return Arbitraries.randomValue(random -> new RandomOperations(new Random(random.nextLong())).cart());
    }

    private static List<String> texts(Cart cart) {
        List<String> texts = new ArrayList<>();
        for (CartItem item : cart.items()) {
            texts.add(item.name());
            item.itemCode().ifPresent(texts::add);
            item.quantity().measure().ifPresent(texts::add);
            item.discount().ifPresent(discount -> texts.add(discount.type()));
            texts.addAll(item.details().values().keySet());
            texts.addAll(item.attributes().values().values());
        }
        cart.customer().flatMap(customer -> customer.fullName()).ifPresent(texts::add);
        cart.customer()
                .flatMap(customer -> customer.delivery())
                .ifPresent(delivery -> texts.addAll(List.of(delivery.city(), delivery.postAddress())));
        return texts;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(inner -> texts.addAll(texts(inner)));
        return texts;
    }

    private static JsonNode json(RegisterOrder order, String field) throws IOException {
        Optional<String> json = RestPeer.fields(encoded(order, TOKEN)).stream()
                .filter(pair -> pair.startsWith(field + "="))
                .map(pair -> pair.substring(field.length() + 1))
                .findFirst();
        return new ObjectMapper().readTree(json.orElseThrow());
    }

    /** As many whole characters as fit. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static byte[] encoded(RegisterOrder order, Credentials credentials) {
        return new RegisterOrderCall()
                .encode(
                        order,
                        GatewayConfig.builder()
                                .protocol("rest")
                                .endpoint(URI.create("https://gw.example/payment"))
                                .credentials(credentials)
                                .build())
                .toBytes();
    }
}
