package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;

/** No request has a field that its operation has not, an empty one, or one twice; and none says in its URL who we are. */
class RequestFieldsTest {

    /** Path below the endpoint, and the fields that the notes on the wire and the manual list for it. */
    private static final Map<String, Set<String>> FIELDS = """
            rest/register.do | orderNumber amount currency returnUrl failUrl dynamicCallbackUrl description language \
            pageView clientId merchantLogin ip email phone jsonParams sessionTimeoutSecs expirationDate bindingId \
            features orderBundle taxSystem additionalOfdParams feeInput postAddress cardholderName merchantInn
            rest/registerPreAuth.do | orderNumber amount currency returnUrl failUrl dynamicCallbackUrl description \
            language pageView clientId merchantLogin ip email phone jsonParams sessionTimeoutSecs expirationDate \
            autocompletionDate autoReverseDate bindingId features orderBundle taxSystem additionalOfdParams feeInput \
            postAddress cardholderName merchantInn
            rest/paymentorder.do | MDORDER $PAN $CVC YYYY MM $EXPIRY TEXT language ip email bindingNotNeeded jsonParams
            rest/paymentOrderBinding.do | mdOrder bindingId language ip cvc email jsonParams
            rest/finish3dsPayment.do | mdOrder paRes language
            rest/deposit.do | orderId amount currency depositItems jsonParams language depositType
            rest/reverse.do | orderId language jsonParams orderNumber merchantLogin amount currency
            rest/refund.do | orderId amount currency language refundItems jsonParams expectedDepositedAmount \
            externalRefundId additionalOfdParams
            rest/decline.do | orderId orderNumber merchantLogin language
            rest/addParams.do | orderId params language
            rest/getOrderStatusExtended.do | orderId orderNumber language merchantLogin
            rest/getOrderStatus.do | orderId language
            rest/getLastOrdersForMerchants.do | language page size from to transactionStates merchants \
            searchByCreatedDate
            rest/verifyEnrollment.do | pan language
            rest/getBindings.do | clientId bindingType bindingId showExpired merchantLogin language
            rest/getBindingsByCardOrId.do | pan bindingId showExpired
            rest/bindCard.do | bindingId
            rest/unBindCard.do | bindingId
            rest/extendBinding.do | bindingId newExpiry language
            google/payment.do | merchant orderNumber description language additionalParameters preAuth clientId \
            paymentToken ip amount currency
            applepay/payment.do | merchant orderNumber description language additionalParameters preAuth clientId \
            paymentToken ip
            samsung/payment.do | merchant orderNumber description language additionalParameters preAuth clientId \
            paymentToken ip
            """.lines().map(line -> line.split("\\|")).collect(
            Collectors.toMap(
                    cells -> cells[0].strip(), cells -> Set.of(cells[1].strip().split("\\s+"))));

    private static final GatewayConfig LOGIN =
            config(new Credentials.Login(new UserName("shop-api"), Password.of("qwe?rt%y")));
    private static final GatewayConfig TOKEN = config(new Credentials.ByToken(Token.of("t0k3n")));

    @Property
    void everyRequestHasOnlyFieldsOfItsOperationAndNoneIsEmptyOrTwice(
            @ForAll("operations") List<Operation<?>> operations) throws IOException {
        for (Operation<?> operation : operations) {
            check(operation);
        }
    }

    @Test
    void thereIsNoOperationWithAnEmptyText() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Operations.register().description("").build());
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Parameters.none().with("note", ""));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new AddParameters(Operations.ID, Parameters.none()));
    }

    @Provide
    Arbitrary<List<Operation<?>>> operations() {
        return Arbitraries.randomValue(random -> new RandomOperations(new Random(random.nextLong())).all());
    }

    private static <R> void check(Operation<R> operation) throws IOException {
        Class<?> type = operation.getClass(); // or a generated class below it
        @SuppressWarnings("unchecked") // the table pairs every operation with its own call
        RestCall<Operation<R>, R> call = (RestCall<Operation<R>, R>)
                RestCalls.BY_OPERATION.getOrDefault(type, RestCalls.BY_OPERATION.get(type.getSuperclass()));
        String path = call.path(operation, Profile.manual());
        assertThat(FIELDS).containsKey(path);
        assertThat(path).doesNotContain("?", "shop-api", "t0k3n");
        RestBody body = call.encode(operation, LOGIN);
        if (body instanceof JsonBody) {
            checkJson(path, new ObjectMapper().readTree(body.toBytes()));
            return;
        }
        List<String> fields = RestPeer.fields(body.toBytes());
        assertThat(fields.subList(0, 2)).containsExactly("userName=shop-api", "password=qwe?rt%y");
        checkForm(path, fields.subList(2, fields.size()));

        List<String> byToken = RestPeer.fields(call.encode(operation, TOKEN).toBytes());
        assertThat(byToken.get(0)).isEqualTo("token=t0k3n");
        assertThat(byToken.subList(1, byToken.size())).isEqualTo(fields.subList(2, fields.size()));
    }

    private static GatewayConfig config(Credentials credentials) {
        return GatewayConfig.builder()
                .protocol("rest")
                .endpoint(URI.create("https://gw.example/payment"))
                .credentials(credentials)
                .build();
    }

    private static void checkForm(String path, List<String> fields) throws IOException {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            names.add(pair[0]);
            assertThat(pair[1]).as(pair[0]).isNotBlank().isNotEqualTo("null").doesNotStartWith("Optional");
            if (pair[1].startsWith("{")
                    && Set.of("jsonParams", "params", "orderBundle", "depositItems", "refundItems")
                            .contains(pair[0])) {
                checkNothingEmpty(new ObjectMapper().readTree(pair[1]));
            }
        }
        assertThat(FIELDS.get(path)).containsAll(names);
        names.removeIf("features"::equals);
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void checkJson(String path, JsonNode body) {
        Set<String> names = new HashSet<>();
        body.fieldNames().forEachRemaining(names::add);
        assertThat(FIELDS.get(path)).containsAll(names);
        checkNothingEmpty(body);
    }

    private static void checkNothingEmpty(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        assertThat(node.isTextual() && node.asText().isBlank()).isFalse();
        assertThat(node.isContainerNode() && node.isEmpty()).isFalse();
        node.forEach(RequestFieldsTest::checkNothingEmpty);
    }
}
