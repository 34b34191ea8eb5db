package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Stored cards: how they come to be, are listed and looked after. Source: getBindings.do, bindCard.do, unBindCard.do, extendBinding.do. */
class BindingTest {

    private static final TestCard CARD = TestCard.MASTERCARD_WITHOUT_3DS;
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
    private final String client = "client-" + CLIENTS.incrementAndGet();

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other", "secret")
                .clock(clock)
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void storesTheCardOfAPaidOrderThatNamesItsClient(Wire wire) {
        Shop shop = shop(wire);
        String bindingId = shop.stored(client, CARD);
        ReadAnswer told = list(shop);

        assertThat(bindingId).matches("[0-9a-f-]{36}");
        assertThat(told.fields())
                .isEqualTo(Map.of(
                        "errorCode", "0",
                        "errorMessage", "Success",
                        "bindings[0].bindingId", bindingId,
                        "bindings[0].maskedPan", "555555**5599",
                        "bindings[0].expiryDate", "203412",
                        "bindings[0].clientId", client,
                        "bindings[0].paymentWay", "CARD"));
        assertThat(told.body()).doesNotContain(CARD.pan());
    }

    @ParameterizedTest
    @EnumSource
    void showsClientAndBindingInTheStatus(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.registered(client);
        assertThat(shop.status(id).fields()).doesNotContainKey("bindingInfo.clientId");
        shop.pay(id);

        assertThat(shop.status(id).fields())
                .containsEntry("bindingInfo.clientId", client)
                .containsEntry("bindingInfo.bindingId", list(shop).get("bindings[0].bindingId"));
    }

    @ParameterizedTest
    @EnumSource
    void storesTheCardOfAHeldAmountToo(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.send("registerPreAuth", Shop.with(Shop.order(Numbers.fresh(), 1000), "clientId", client))
                .get("orderId");
        shop.pay(id);

        assertThat(list(shop).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void storesNoCardWithoutAClientOrWithoutAPayment(Wire wire) {
        Shop shop = shop(wire);
        String nobodys = shop.paid("register", Numbers.fresh(), 1000);
        String declined = shop.registered(client);
        shop.pay(declined, TestCard.INSUFFICIENT_FUNDS);

        assertThat(shop.status(nobodys).fields()).doesNotContainKey("bindingInfo.bindingId");
        assertThat(shop.status(declined).fields()).doesNotContainKey("bindingInfo.bindingId");
        assertThat(list(shop).error()).isEqualTo("2 Data not found");
    }

    @ParameterizedTest
    @EnumSource
    void storesTheCardWhenTheAuthenticationHasEnded(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.registered(client);
        PaReq paReq = PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq"));
        assertThat(list(shop).code()).isEqualTo("2");
        shop.finish(id, Acs.answer(paReq));

        assertThat(list(shop).get("bindings[0].maskedPan")).isEqualTo("411111**1111");
    }

    @ParameterizedTest
    @EnumSource
    void storesNoCardWhoseAuthenticationFailed(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.registered(client);
        PaReq paReq = PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq"));
        shop.finish(id, Acs.answer(paReq, Authentication.N));

        assertThat(list(shop).code()).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheIdOfACardThatPaysAgain(Wire wire) {
        Shop shop = shop(wire);
        String first = shop.stored(client, CARD);
        String id = shop.registered(client);
        shop.send("paymentorder", Shop.with(Shop.card(id, CARD), "YYYY", "2035"));
        ReadAnswer told = list(shop);

        assertThat(told.get("bindings[0].bindingId")).isEqualTo(first);
        assertThat(told.get("bindings[0].expiryDate")).isEqualTo("203512");
        assertThat(told.fields()).doesNotContainKey("bindings[1].bindingId");
    }

    @ParameterizedTest
    @EnumSource
    void tellsCardsAndClientsApart(Wire wire) {
        Shop shop = shop(wire);
        String first = shop.stored(client, CARD);
        String second = shop.stored(client, TestCard.VISA_WITHOUT_3DS);
        String others = shop.stored(client + "-2", CARD);
        ReadAnswer told = list(shop);

        assertThat(first).isNotEqualTo(second).isNotEqualTo(others);
        assertThat(told.get("bindings[0].bindingId")).isEqualTo(first);
        assertThat(told.get("bindings[1].bindingId")).isEqualTo(second);
        assertThat(told.fields()).doesNotContainKey("bindings[2].bindingId");
    }

    @ParameterizedTest
    @EnumSource
    void listsOnlyTheOneThatIsAskedFor(Wire wire) {
        Shop shop = shop(wire);
        shop.stored(client, CARD);
        String second = shop.stored(client, TestCard.VISA_WITHOUT_3DS);
        ReadAnswer told = shop.send("getBindings", Map.of("clientId", client, "bindingId", second));

        assertThat(told.get("bindings[0].bindingId")).isEqualTo(second);
        assertThat(told.fields()).doesNotContainKey("bindings[1].bindingId");
    }

    @ParameterizedTest
    @EnumSource
    void listsExpiredCardsOnlyIfAsked(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.registered(client);
        shop.send("paymentorder", Shop.with(Shop.with(Shop.card(id, CARD), "YYYY", "2026"), "MM", "11"));
        assertThat(list(shop).code()).isEqualTo("0");
        clock.pass(Duration.ofDays(10));

        assertThat(list(shop).error()).isEqualTo("2 Data not found");
        Map<String, String> all = Map.of("clientId", client, "showExpired", "true");
        assertThat(shop.send("getBindings", all).get("bindings[0].expiryDate")).isEqualTo("202611");
    }

    @ParameterizedTest
    @CsvSource({
        "clientId, nobody, 2, Data not found",
        "clientId, -,      1, [clientId] is empty",
        "language, xx,     5, Invalid merchant language",
        "password, wrong,  5, Access denied",
    })
    void answersEvenAnErrorByAList(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Map<String, String> fields = Map.of("clientId", client);
            ReadAnswer told = shop(wire)
                    .send(
                            "getBindings",
                            value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value));

            assertThat(told.error()).isEqualTo(code + " " + text);
            assertThat(told.body()).contains(wire == Wire.REST ? "\"bindings\":[]" : "<bindings></bindings>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsByTheNumberWhichGoesBeforeTheId(Wire wire) {
        Shop shop = shop(wire);
        String first = shop.stored(client, CARD);
        String other = shop.stored(client + "-2", TestCard.VISA_WITHOUT_3DS);
        String pan = TestCard.VISA_WITHOUT_3DS.pan();

        ReadAnswer byId = shop.send("getBindingsByCardOrId", Map.of("bindingId", first));
        assertThat(byId.get("bindings[0].bindingId")).isEqualTo(first);
        assertThat(byId.get("bindings[0].clientId")).isEqualTo(client);
        assertThat(byId.fields()).doesNotContainKey("bindings[1].bindingId");
        ReadAnswer byNumber = shop.send("getBindingsByCardOrId", Map.of("pan", pan, "bindingId", first));
        assertThat(byNumber.body()).contains(other).doesNotContain(first).doesNotContain(pan);
    }

    @ParameterizedTest
    @CsvSource({
        "bindingId, nobody, 2, Data not found",
        "bindingId, -,      1, [bindingId] is empty",
        "userName,  other,  2, Data not found",
        "password,  wrong,  5, Access denied",
    })
    void findsNoneByAList(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> fields = Map.of("bindingId", shop.stored(client, CARD));
            ReadAnswer told = shop.send(
                    "getBindingsByCardOrId",
                    value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value));

            assertThat(told.error()).as(wire.name()).isEqualTo(code + " " + text);
            assertThat(told.body()).contains(wire == Wire.REST ? "\"bindings\":[]" : "<bindings></bindings>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsACardOutOfUseAndBackIntoUse(Wire wire) {
        Shop shop = shop(wire);
        String bindingId = shop.stored(client, CARD);
        Map<String, String> fields = Map.of("bindingId", bindingId);
        String stands = "2 Binding is already enable/disable, change doesn't need";

        assertThat(shop.send("bindCard", fields).error()).isEqualTo(stands);
        assertThat(shop.send("unBindCard", fields).error()).isEqualTo("0 Success");
        assertThat(list(shop).code()).isEqualTo("2");
        assertThat(shop.payByBinding(shop.registered(client), bindingId).error())
                .isEqualTo("2 No binding found");
        assertThat(shop.send("unBindCard", fields).error()).isEqualTo(stands);
        assertThat(shop.send("bindCard", fields).error()).isEqualTo("0 Success");
        assertThat(list(shop).get("bindings[0].bindingId")).isEqualTo(bindingId);
        assertThat(shop.payByBinding(shop.registered(client), bindingId).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void putsACardBackIntoUseWhenItPaysAgain(Wire wire) {
        Shop shop = shop(wire);
        String bindingId = shop.stored(client, CARD);
        shop.send("unBindCard", Map.of("bindingId", bindingId));

        assertThat(shop.stored(client, CARD)).isEqualTo(bindingId);
        assertThat(list(shop).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void extendsACard(Wire wire) {
        Shop shop = shop(wire);
        String bindingId = shop.stored(client, CARD);
        clock.pass(Duration.ofDays(10 * 366));
        assertThat(shop.payByBinding(shop.registered(client), bindingId).error())
                .isEqualTo("1 Card expired");
        ReadAnswer told = shop.send("extendBinding", Map.of("bindingId", bindingId, "newExpiry", "203701"));

        assertThat(told.fields()).isEqualTo(Map.of("errorCode", "0", "errorMessage", "Success"));
        assertThat(list(shop).get("bindings[0].expiryDate")).isEqualTo("203701");
        assertThat(shop.payByBinding(shop.registered(client), bindingId).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "extendBinding, newExpiry, -,       1, [newExpiry] invalid",
        "extendBinding, newExpiry, 203713,  1, [newExpiry] invalid",
        "extendBinding, newExpiry, 203700,  1, [newExpiry] invalid",
        "extendBinding, newExpiry, 3712,    1, [newExpiry] invalid",
        "extendBinding, newExpiry, 2037-12, 1, [newExpiry] invalid",
        "extendBinding, bindingId, -,       1, [bindingId] is empty",
        "extendBinding, bindingId, nothing, 2, No binding found",
        "extendBinding, language,  xx,      5, Invalid merchant language",
        "extendBinding, userName,  other,   2, No rights to manage binding of another merchant",
        "extendBinding, password,  wrong,   5, Access denied",
        "bindCard,      bindingId, -,       1, [bindingId] is empty",
        "bindCard,      bindingId, nothing, 2, No binding found",
        "bindCard,      userName,  other,   2, No rights to manage binding of another merchant",
        "bindCard,      password,  wrong,   5, Access denied",
        "unBindCard,    bindingId, -,       1, [bindingId] is empty",
        "unBindCard,    bindingId, nothing, 2, No binding found",
        "unBindCard,    userName,  other,   2, No rights to manage binding of another merchant",
        "unBindCard,    password,  wrong,   5, Access denied",
    })
    void refusesToLookAfterACard(String request, String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> bare = Map.of("bindingId", shop.stored(client, CARD));
            Map<String, String> fields =
                    request.equals("extendBinding") ? Shop.with(bare, "newExpiry", "203701") : bare;
            ReadAnswer told = shop.send(
                    request, value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value));

            assertThat(told.error()).as(wire.name()).isEqualTo(code + " " + text);
            assertThat(list(shop).get("bindings[0].expiryDate")).isEqualTo("203412");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAnotherMerchantNothing(Wire wire) {
        Shop shop = shop(wire);
        shop.stored(client, CARD);

        assertThat(shop.send("getBindings", Map.of("clientId", client, "userName", "other"))
                        .code())
                .isEqualTo("2");
    }

    private ReadAnswer list(Shop shop) {
        return shop.send("getBindings", Map.of("clientId", client));
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
