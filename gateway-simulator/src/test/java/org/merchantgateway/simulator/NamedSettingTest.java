package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.setting.NamedSetting;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** Whatever a Java caller can set about the gateway and its merchants, command line, control API and state file can set too. */
class NamedSettingTest {

    static final List<NamedSetting> ALL = NamedSetting.ALL;

    /** Another value than the usual one for each; a setting that is new here fails by its name. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("profile", "bpc"),
            Map.entry("cartErrorCode", "5"),
            Map.entry("numbersOrders", "true"),
            Map.entry("zeroRefundMeansAll", "false"),
            Map.entry("paymentWithoutCvc", "true"),
            Map.entry("bindingPaymentWithoutCvc", "false"),
            Map.entry("badCredentialsFault", "true"),
            Map.entry("statusVersion", "46"),
            Map.entry("storesCards", "false"),
            Map.entry("partialReversal", "false"),
            Map.entry("reportsDeclines", "true"),
            Map.entry("deviceCheckStatus", "5"),
            Map.entry("wrongTransactionCode", "7"),
            Map.entry("earlyContinue", "false"),
            Map.entry("repeatsThreeDsAnswers", "false"),
            Map.entry("refusesFailedChallenge", "true"),
            Map.entry("novelties", "NEW_FIELD,OTHER_ORDER"),
            Map.entry("codeStyle", "NUMBERS"),
            Map.entry("soapGeneration", "OF_2016"),
            Map.entry("maxAttempts", "3"),
            Map.entry("minimumCompletion", "7"),
            Map.entry("ownCurrency", "392"),
            Map.entry("sameDayReversal", "false"),
            Map.entry("bankingDay", "Asia/Tokyo"),
            Map.entry("defaultCurrency", "978"),
            Map.entry("sessionLife", "PT7M"));

    @Test
    void areAllThatJavaCanSet() {
        Stream<String> variations = Arrays.stream(Variations.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("with"))
                .map(name -> Character.toLowerCase(name.charAt(4)) + name.substring(5));
        Stream<String> rules =
                Arrays.stream(OrderRules.class.getRecordComponents()).map(RecordComponent::getName);

        assertThat(ALL.stream().map(NamedSetting::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(variations, rules, Stream.of("profile", "defaultCurrency", "sessionLife"))
                                .flatMap(names -> names)
                                .toList());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void areSetByTheCommandLine(NamedSetting setting) {
        try (GatewaySimulator simulator = started("--port", "0", "--set", setting + "=" + other(setting))) {
            assertThat(setting.text(simulator.settings())).isEqualTo(other(setting));
        }
        assertThat(CommandLine.HELP)
                .contains("  " + setting + "=" + setting.text(SimulatorSettings.usual()), setting.meaning());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void areSetByTheControlApiAndKeptInTheStateFile(NamedSetting setting, @TempDir Path directory) {
        String state = directory.resolve("state.json").toString();
        try (GatewaySimulator simulator = started("--port", "0", "--state", state)) {
            ReadAnswer told = post(simulator, "{\"" + setting + "\":\"" + other(setting) + "\"}");

            assertThat(setting.text(simulator.settings())).isEqualTo(other(setting));
            assertThat(told.fields().entrySet().stream()
                            .filter(field ->
                                    field.getKey().replaceAll("\\[.*", "").equals(setting.name()))
                            .map(Map.Entry::getValue))
                    .containsExactly(other(setting).split(","));
        }
        assertThat(Path.of(state)).content().contains("\"" + setting + "\":\"" + other(setting) + "\"");
        try (GatewaySimulator again = started("--port", "0", "--state", state)) {
            assertThat(setting.text(again.settings())).isEqualTo(other(setting));
        }
    }

    /** One of each kind of effect, on a gateway that runs. */
    @Test
    void countFromTheNextRequestOn() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            Map<String, String> withoutNumber = Shop.without(Shop.order("T-1", 1000), "orderNumber");
            assertThat(shop.send("register", withoutNumber).code()).isEqualTo("4");
            simulator.set(Map.of("numbersOrders", "true", "defaultCurrency", "978", "codeStyle", "NUMBERS"));

            String id = shop.send("register", withoutNumber).get("orderId");
            ReadAnswer status = shop.status(id);

            assertThat(status.get("currency")).isEqualTo("978");
            assertThat(status.body()).startsWith("{\"errorCode\":0,");
        }
    }

    @Test
    void areSetAllOrNone() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            assertThatThrownBy(() -> simulator.set(Map.of("maxAttempts", "2", "statusVersion", "99")))
                    .hasMessage("statusVersion must be 1 to 46, got 99");
            assertThat(simulator.settings()).isEqualTo(SimulatorSettings.usual());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing=1            | there is no setting nothing",
                "profile=bank         | profile must be one of manual, alfa, bpc, sber, yookassa, bt, satim, got bank",
                "statusVersion=99     | statusVersion must be 1 to 46, got 99",
                "statusVersion=many   | statusVersion must be a whole number, got many",
                "deviceCheckStatus=6  | deviceCheckStatus must be 0 or 5, got 6",
                "wrongTransactionCode=0 | wrongTransactionCode must be 1 to 999, got 0",
                "numbersOrders=yes    | numbersOrders must be true or false, got yes",
                "maxAttempts=0        | maxAttempts must be at least 1, got 0",
                "minimumCompletion=-1 | minimumCompletion must be an amount in minor units, got -1",
                "ownCurrency=yen      | ownCurrency must be a numeric currency code, got yen",
                "bankingDay=Mars      | bankingDay must be a time zone such as Europe/Moscow, got Mars",
                "sessionLife=20       | sessionLife must be a duration such as PT20M, got 20",
                "sessionLife=PT0S     | sessionLife must be at least a second, got PT0S",
                "novelties=NEW        | novelties must be names with commas between, or none, got NEW",
                "codeStyle=ROMAN      | codeStyle must be one of AS_RECORDED, NUMBERS, TEXTS, got ROMAN",
            })
    void areRefusedIfTheyAreNone(String setting, String message, @TempDir Path directory) throws Exception {
        String name = setting.substring(0, setting.indexOf('='));
        String value = setting.substring(setting.indexOf('=') + 1);
        assertThat(wrong("--port", "0", "--set", setting)).contains(message);
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            assertThatThrownBy(() -> post(simulator, "{\"" + name + "\":\"" + value + "\"}"))
                    .hasMessageContaining("400")
                    .hasMessageContaining(message);
        }
        Path state = Files.writeString(directory.resolve("state.json"), """
                {"format":"gateway-simulator-state","version":3,"starts":1,"clockAhead":"PT0S","settings":{"%s":"%s"},\
                "orders":[],"bindings":[]}""".formatted(name, value));
        assertThat(wrong("--port", "0", "--state", state.toString())).contains(message);
    }

    @Test
    void standInTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(ALL)
                .allSatisfy(setting -> assertThat(readme)
                        .contains("| `" + setting + "` | " + setting.meaning() + " | "
                                + setting.text(SimulatorSettings.usual()) + " |"));
    }

    private static String other(NamedSetting setting) {
        String other = OTHERS.get(setting.name());
        assertThat(other).as("another value of %s", setting).isNotNull();
        return other;
    }

    private static ReadAnswer post(GatewaySimulator simulator, String json) {
        var answer =
                RawClient.post(simulator.baseUri().resolve("/_control/settings").toString(), "application/json", json);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return ReadAnswer.json(answer.body());
    }

    private static GatewaySimulator started(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return SimulatorMain.start(List.of(arguments), nowhere, System.err).orElseThrow();
    }

    private static String wrong(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        assertThat(SimulatorMain.start(List.of(arguments), nowhere, new PrintStream(err, true)))
                .isEmpty();
        return err.toString(StandardCharsets.UTF_8);
    }
}
