package org.merchantgateway.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.http.answer.AnswerField.AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.BINDINGS;
import static org.merchantgateway.http.answer.AnswerField.CARD_PAN;
import static org.merchantgateway.http.answer.AnswerField.INFO;
import static org.merchantgateway.http.answer.AnswerField.IP;
import static org.merchantgateway.http.answer.AnswerField.MERCHANT_ORDER_PARAMS;
import static org.merchantgateway.http.answer.AnswerField.ORDER_STATUSES;
import static org.merchantgateway.http.answer.AnswerField.REFUNDS;
import static org.merchantgateway.http.answer.AnswerField.REFUND_AMOUNT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.Texts;

/** Reading takes; what nobody took is left by its path. */
class AnswerTest {

    @Test
    void whatIsReadIsTakenAndTheRestIsLeft() {
        Answer answer = json(fields("ip", "::1", "new", "x"));

        assertThat(answer.text(IP)).contains("::1");
        assertThat(answer.others()).containsExactly(entry("new", "x"));
    }

    @Test
    void whatCannotBeReadIsLeftAsItCame() {
        Answer answer = json(fields("amount", new Scalar(Scalar.Kind.OTHER, "100.99"), "ip", fields("v", "4")));

        assertThat(answer.read(AMOUNT, Scalar::amount)).isEmpty();
        assertThat(answer.text(IP)).isEmpty();
        assertThat(answer.others()).containsExactly(entry("amount", "100.99"), entry("ip", "{\"v\":\"4\"}"));
    }

    @Test
    void whatIsAskedForAndSaysNothingIsNotLeft() {
        Answer answer = json(fields("ip", " ", "info", Scalar.NULL, "new", Scalar.NULL));

        assertThat(answer.text(IP)).isEmpty();
        assertThat(answer.has(INFO)).isFalse();
        assertThat(answer.others()).containsExactly(entry("new", "null"));
    }

    @Test
    void ofSeveralPlacesTheFirstThatCanBeReadCounts() {
        Answer answer = json(fields("cardAuthInfo", fields("maskedPan", items("1"), "pan", "4")));

        assertThat(answer.text(CARD_PAN)).contains("4");
        assertThat(answer.others()).containsExactly(entry("cardAuthInfo.maskedPan", "[\"1\"]"));
    }

    @Test
    void aSecondPlaceIsTakenIfItSaysTheSame() {
        Answer same = json(fields("cardAuthInfo", fields("maskedPan", "4", "pan", " 4 ")));
        assertThat(same.text(CARD_PAN)).contains("4");
        assertThat(same.others()).isEmpty();

        Answer another = json(fields("cardAuthInfo", fields("maskedPan", "4", "pan", "5")));
        assertThat(another.text(CARD_PAN)).contains("4");
        assertThat(another.others()).containsExactly(entry("cardAuthInfo.pan", "5"));
    }

    @Test
    void aStructureThatNobodyOpensIsLeftWhole() {
        Fields inner = fields("a", "say \"\\\n\u0001\"", "b", items(fields(), Scalar.NULL), "c", new Items());

        assertThat(json(fields("new", inner)).others())
                .containsExactly(entry("new", "{\"a\":\"say \\\"\\\\\\n\\u0001\\\"\",\"b\":[{},null],\"c\":[]}"));
    }

    @Test
    void anEmptyStructureIsLeftAlthoughItIsOpened() {
        Answer answer = json(fields("cardAuthInfo", fields()));

        assertThat(answer.text(CARD_PAN)).isEmpty();
        assertThat(answer.others()).containsExactly(entry("cardAuthInfo", "{}"));
    }

    @Test
    void theRestOfAListIsLeftByItsPlaceInIt() {
        Answer answer = json(fields("refunds", items(fields("amount", "1", "id", "r"), "x", fields("amount", "?"))));

        assertThat(answer.list(REFUNDS).stream().map(refund -> refund.read(REFUND_AMOUNT, Scalar::amount)))
                .containsExactly(Optional.of(Amount.ofMinor(1)), Optional.empty());
        assertThat(answer.others())
                .containsExactly(
                        entry("refunds[0].id", "r"), entry("refunds[1]", "x"), entry("refunds[2].amount", "?"));
    }

    @Test
    void aSingleStructureIsAListOfOne() {
        Answer answer = json(fields("refunds", fields("amount", "1", "id", "r")));

        assertThat(answer.list(REFUNDS))
                .singleElement()
                .satisfies(refund -> assertThat(refund.text(REFUND_AMOUNT)).contains("1"));
        assertThat(answer.others()).containsExactly(entry("refunds.id", "r"));
    }

    @Test
    void whatAnInnerAnswerKeepsTheOuterDoesNot() {
        Answer answer = json(fields("orderStatuses", items(fields("a", "1"), fields("b", "2"))));

        List<Answer> inner = answer.list(ORDER_STATUSES);
        assertThat(inner.get(0).others()).containsExactly(entry("a", "1"));
        assertThat(answer.others()).containsExactly(entry("orderStatuses[1]", "{\"b\":\"2\"}"));
    }

    @Test
    void ofPairsOfOneNameTheLastCounts() {
        Answer answer = json(fields(
                "merchantOrderParams",
                items(
                        fields("name", "a", "value", "1"),
                        fields("name", "a", "value", " 2 ", "type", "T"),
                        fields("name", " a", "value", "4"),
                        fields("name", "b"),
                        fields("value", "3"))));

        assertThat(answer.pairs(MERCHANT_ORDER_PARAMS))
                .containsExactly(entry("a", " 2 "), entry(" a", "4"), entry("b", ""));
        assertThat(answer.others())
                .containsExactly(
                        entry("merchantOrderParams[0]", "{\"name\":\"a\",\"value\":\"1\"}"),
                        entry("merchantOrderParams[1].type", "T"),
                        entry("merchantOrderParams[4]", "{\"value\":\"3\"}"));
    }

    @Test
    void aWholeListHoldsStructuresAlone() {
        assertThat(json(fields("bindings", items(fields()))).wholeList(BINDINGS))
                .isPresent();
        assertThat(json(fields("bindings", new Items())).wholeList(BINDINGS)).contains(List.of());
        assertThat(json(fields("bindings", items(fields(), "x"))).wholeList(BINDINGS))
                .isEmpty();
        assertThat(json(fields("bindings", " ")).wholeList(BINDINGS)).isEmpty();
        assertThat(json(fields()).wholeList(BINDINGS)).isEmpty();
    }

    @Test
    void whereAListRepeatsItsNameOneOfNoneIsAbsent() {
        assertThat(xml(fields("bindings", " ")).wholeList(BINDINGS)).contains(List.of());
        assertThat(xml(fields()).wholeList(BINDINGS)).isEmpty();
        assertThat(xml(fields()).wholeList(ORDER_STATUSES)).contains(List.of());
    }

    @Test
    void aGatewayMayPutAFieldElsewhere() {
        AnswerFormat format = AnswerFormat.JSON.with(IP, "payer.address");
        Answer answer = new Answer(fields("ip", "::1", "payer", fields("address", "::2")), format);

        assertThat(answer.text(IP)).contains("::2");
        assertThat(answer.others()).isEqualTo(Map.of("ip", "::1"));
    }

    @Test
    void aCodeOf0AndItsMessageNeedNoKeepingButAnotherCodeDoes() {
        assertThat(json(fields("errorCode", "00", "errorMessage", "Success")).others())
                .isEmpty();
        assertThat(json(fields("errorCode", "5", "errorMessage", "no")).others())
                .isEqualTo(Map.of("errorCode", "5"));
        assertThat(json(fields("errorCode", "0", "errorMessage", "no")).othersAndMessage())
                .isEqualTo(Map.of("errorMessage", "no"));
    }

    @Test
    void refusesByItsCodeWhereSuccessDoesNotContradictIt() throws UnreadableAnswer {
        assertThat(json(fields("success", "false", "errorCode", "5")).refusal()).hasValue("5");
        assertThat(json(fields("success", "", "errorCode", "5")).refusal()).hasValue("5");
        assertThat(json(fields("errorCode", "5")).refusal()).hasValue("5");
        assertThat(json(fields("errorCode", "0")).refusal()).isEmpty();
        assertThat(json(fields("success", "true", "errorCode", "0")).refusal()).isEmpty();
        assertThat(xml(fields("success", "0", "errorCode", "5")).refusal()).hasValue("5");
    }

    @Test
    void refusesByTheCodeInsideOfAWalletsErrorWhateverStandsOutside() throws UnreadableAnswer {
        Fields error = fields("code", "10");
        assertThat(json(fields("success", "false", "errorCode", "0", "error", error))
                        .refusal())
                .hasValue("10");
        assertThat(json(fields("success", "false", "errorCode", "5", "error", error))
                        .refusal())
                .hasValue("10");
        assertThat(xml(fields("success", "false", "error", error)).refusal()).hasValue("10");
    }

    static Stream<Fields> contradictions() {
        return Stream.of(
                fields("success", "true", "errorCode", "5"),
                fields("success", "false", "errorCode", "0"),
                fields("success", "false"),
                fields("success", "false", "error", fields("code", "0")),
                fields("success", "false", "orderId", "id-1"),
                fields("success", "false", "orderId", "id-1", "errorCode", "5"),
                fields("success", "false", "data", fields("orderId", "id-1"), "errorCode", "5"),
                fields("errorCode", "0", "error", fields("code", "7")),
                fields("errorCode", "7", "error", fields("code", "0")),
                fields("errorCode", "0", "ErrorCode", "7"),
                fields("errorCode", "0", "ERRORCODE", "7"),
                fields("errorCode", "5", "ErrorCode", "7"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void knowsNothingFromAnAnswerThatContradictsItself(Fields contradiction) {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> json(contradiction).refusal())
                .satisfies(unreadable -> assertThat(unreadable.kind()).isEqualTo(Doubt.Kind.CONTRADICTION));
    }

    @Test
    void twoCodesThatAgreeAreOne() throws UnreadableAnswer {
        assertThat(json(fields("errorCode", "0", "ErrorCode", "00")).refusal()).isEmpty();
        assertThat(json(fields("errorCode", "7", "error", fields("code", "7"))).refusal())
                .hasValue("7");
        assertThat(json(fields("errorCode", "0", "error", "declined")).refusal())
                .isEmpty();
    }

    @Test
    void cannotBeReadIfSuccessIsNeitherYesNorNo() {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> json(fields("success", "0")).refusal())
                .satisfies(unreadable -> assertThat(unreadable.text()).contains("success"));
    }

    static Stream<Fields> aboutAnotherOrder() {
        return Stream.of(
                fields("orderId", "id-2"),
                fields("mdOrder", "id-2"),
                fields("data", fields("orderId", "id-2")),
                fields("attributes", items(fields("name", "mdOrder", "value", "id-2"))),
                fields("orderId", "id-1", "mdOrder", "id-2"),
                fields("orderNumber", "A-2"),
                fields("OrderNumber", "A-2"),
                fields("merchantOrderNumber", "A-2"),
                fields("data", fields("orderNumber", "A-2")),
                fields("orderId", "id-1", "orderNumber", "A-2"));
    }

    @ParameterizedTest
    @MethodSource("aboutAnotherOrder")
    void knowsNothingFromAnAnswerAboutAnotherOrder(Fields other) {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> json(other).checkIsAbout(Reference.of("A-1", "id-1"), Optional.empty()))
                .satisfies(unreadable -> assertThat(unreadable.kind()).isEqualTo(Doubt.Kind.MISMATCH));
    }

    @Test
    void holdsAnAnswerAgainstWhatWasAskedForAlone() throws UnreadableAnswer {
        Fields report = fields(
                "orderNumber",
                " A-1 ",
                "orderId",
                "ID-1",
                "attributes",
                items(fields("name", "mdOrder", "value", "id-1"), fields("name", "other", "value", "id-2")),
                "data",
                "id-2");
        json(report).checkIsAbout(Reference.of("A-1", "id-1"), Optional.empty());
        json(fields("orderId", "id-2")).checkIsAbout(Reference.ofNumber("A-1"), Optional.empty());
        json(fields("orderNumber", "A-2")).checkIsAbout(Reference.ofId("id-1"), Optional.empty());
        json(fields("orderNumber", "A-2", "orderId", "id-2")).checkIsAbout(Reference.none(), Optional.empty());
        json(fields("orderNumber", "", "orderId", Scalar.NULL))
                .checkIsAbout(Reference.of("A-1", "id-1"), Optional.empty());
        assertThat(json(report).others()).containsKey("attributes");
    }

    @Test
    void knowsNothingFromAnAnswerAboutAnotherMerchant() throws UnreadableAnswer {
        json(fields("merchantLogin", "branch-api")).checkIsAbout(Reference.none(), Optional.of("branch"));
        json(fields("merchantLogin", "shop")).checkIsAbout(Reference.none(), Optional.empty());
        for (Fields other : List.of(fields("merchantLogin", "shop"), fields("data", fields("merchantLogin", "shop")))) {
            assertThatExceptionOfType(UnreadableAnswer.class)
                    .isThrownBy(() -> json(other).checkIsAbout(Reference.none(), Optional.of("branch")))
                    .satisfies(unreadable -> assertThat(unreadable.kind()).isEqualTo(Doubt.Kind.MISMATCH));
        }
    }

    @Test
    void aCodeThatIsNotAnIntegerCannotBeRead() {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> json(fields("errorCode", fields())).code());
    }

    @Test
    void takesTheTextsOfARefusalFromWhereverTheyStand() {
        assertThat(json(fields("errorMessage", "technical", "userMessage", "payer"))
                        .texts())
                .isEqualTo(new Texts("payer", "technical"));
        assertThat(json(fields("error", fields("message", "payer", "description", "technical")))
                        .texts())
                .isEqualTo(new Texts("payer", "technical"));
        assertThat(json(fields("error", "technical", "displayErrorMessage", "payer"))
                        .texts())
                .isEqualTo(new Texts("payer", "technical"));
        assertThat(json(fields("errorMessage", new Scalar(Scalar.Kind.INTEGER, "7")))
                        .texts())
                .isEqualTo(Texts.none());
    }

    @Test
    void printsNothingOfWhatCame() {
        assertThat(fields("4111111111111111", "secret").toString()).isEqualTo("Fields[1]");
        assertThat(Scalar.text("secret").toString()).isEqualTo("TEXT");
    }

    private static Answer json(Fields fields) {
        return new Answer(fields, AnswerFormat.JSON);
    }

    private static Answer xml(Fields fields) {
        return new Answer(fields, AnswerFormat.XML);
    }

    /** Names and values in turn; a text stands for itself. */
    private static Fields fields(Object... namesAndValues) {
        Fields fields = new Fields();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return fields;
    }

    private static Items items(Object... elements) {
        Items items = new Items();
        for (Object element : elements) {
            items.add(value(element));
        }
        return items;
    }

    private static Value value(Object value) {
        return value instanceof String text ? Scalar.text(text) : (Value) value;
    }
}
