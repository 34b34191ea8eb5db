package org.merchantgateway.acceptance.secret;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultServer;

/** Fault 39: a gateway that quotes the request's secrets, wherever it can and however it spells them. */
class QuotingTest {

    /** Every kind of secret, and requests that have none of their own but the password. */
    private static final List<String> ASKED = List.of(
            "PayByCard",
            "PayByBinding",
            "PayByWallet GOOGLE_PAY",
            "FinishThreeDs",
            "FinishThreeDsVer2",
            "VerifyEnrollment",
            "RefundOrder",
            "RegisterOrder ONE_PHASE",
            "GetOrderStatusExtended");

    private static final List<String> LIKELY = List.of("raw", "URL-encoded", "JSON-escaped with solidus", "Base64");

    static Stream<Arguments> places() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Quoting.values())
                        .filter(place -> way != Way.REST_BY_TOKEN || place == Quoting.MESSAGE_OF_A_REFUSAL)
                        .map(place -> Arguments.of(way, place)));
    }

    /** A card's payment in every spelling, of the others those that a gateway might use: they share all the code. */
    private static boolean isAsked(Operation<?> operation, String spelling) {
        return SecretOperations.name(operation).equals("PayByCard") || LIKELY.contains(spelling);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("places")
    void noQuotedSecretIsPassedOn(Way way, Quoting place) {
        Proof.nothingDependsOnASecret(secrets -> transcript(way, place, secrets));
    }

    private static Transcript transcript(Way way, Quoting place, Secrets secrets) {
        Answers answers = Answers.of(way);
        AtomicReference<Answers.Pair> current = new AtomicReference<>();
        AtomicReference<String> quote = new AtomicReference<>();
        Talk talk = new Talk(way, current::get, Thread.currentThread()::interrupt);
        try (FaultServer server = FaultServer.start(place.fault(talk, quote::get));
                Capture capture = Capture.start();
                PaymentGateway gateway = new HeardGateway(
                        way.open(way.config(server.baseUri(), secrets), capture.observer()), capture)) {
            for (Operation<?> operation : SecretOperations.of(secrets)) {
                if (ASKED.contains(SecretOperations.name(operation))) {
                    current.set(answers.to(operation));
                    for (String spelling : Spellings.of("").keySet()) {
                        if (isAsked(operation, spelling)) {
                            capture.note("quoted", spelling);
                            quote.set(quote(way, secrets, operation, spelling));
                            gateway.execute(operation);
                        }
                    }
                }
            }
            return capture.transcript();
        }
    }

    private static String quote(Way way, Secrets secrets, Operation<?> operation, String spelling) {
        String ours = way == Way.REST_BY_TOKEN ? secrets.token() : secrets.password();
        return Stream.concat(Stream.of(ours), operation.secrets().stream())
                .map(secret -> Spellings.of(secret).get(spelling))
                .collect(Collectors.joining(", ", "what is ", "?"));
    }
}
