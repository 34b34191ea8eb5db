package org.merchantgateway.simulator.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.profile.Profile;

/**
 * A variation of the gateway or a permission of its merchants, by its name: {@link #ALL} is the one list from which the command
 * line ({@code --set}), the control API and the state file are made. A new one is a line of it.
 */
public final class NamedSetting {

    private static final String PROFILES =
            Profile.builtIn().stream().map(Profile::name).collect(Collectors.joining(", "));

    /** All of them. */
    public static final List<NamedSetting> ALL = List.of(
            new NamedSetting(
                    "profile",
                    "what the gateway is like: " + PROFILES,
                    Form.PROFILE,
                    SimulatorSettings::profile,
                    SimulatorSettings::withProfile),
            variation(
                    "cartErrorCode",
                    Form.NUMBER,
                    "the code of cart errors: 8 on newer gateways, 5 on older ones",
                    Variations::cartErrorCode,
                    Variations::withCartErrorCode),
            variation(
                    "numbersOrders",
                    Form.FLAG,
                    "the gateway numbers orders that come without a number",
                    Variations::numbersOrders,
                    Variations::withNumbersOrders),
            variation(
                    "zeroRefundMeansAll",
                    Form.FLAG,
                    "a refund of zero gives back all that is left",
                    Variations::zeroRefundMeansAll,
                    Variations::withZeroRefundMeansAll),
            variation(
                    "paymentWithoutCvc",
                    Form.FLAG,
                    "the merchant may pay by card without a CVC",
                    Variations::paymentWithoutCvc,
                    Variations::withPaymentWithoutCvc),
            variation(
                    "bindingPaymentWithoutCvc",
                    Form.FLAG,
                    "the merchant may pay by a stored card without a CVC",
                    Variations::bindingPaymentWithoutCvc,
                    Variations::withBindingPaymentWithoutCvc),
            variation(
                    "badCredentialsFault",
                    Form.FLAG,
                    "SOAP answers wrong credentials by a fault instead of code 5",
                    Variations::badCredentialsFault,
                    Variations::withBadCredentialsFault),
            variation(
                    "statusVersion",
                    Form.NUMBER,
                    "the version of the extended status, 1 to 46",
                    Variations::statusVersion,
                    Variations::withStatusVersion),
            variation(
                    "storesCards",
                    Form.FLAG,
                    "the card of a paid order that names its client is stored",
                    Variations::storesCards,
                    Variations::withStoresCards),
            variation(
                    "partialReversal",
                    Form.FLAG,
                    "a part of a payment can be reversed",
                    Variations::partialReversal,
                    Variations::withPartialReversal),
            variation(
                    "reportsDeclines",
                    Form.FLAG,
                    "the answer to a payment reports a decline, beside code 0",
                    Variations::reportsDeclines,
                    Variations::withReportsDeclines),
            variation(
                    "deviceCheckStatus",
                    Form.NUMBER,
                    "the order's status between the two requests of 3-D Secure 2: 0 or 5",
                    Variations::deviceCheckStatus,
                    Variations::withDeviceCheckStatus),
            variation(
                    "wrongTransactionCode",
                    Form.NUMBER,
                    "the error code of a wrong threeDSServerTransId, 1 to 999",
                    Variations::wrongTransactionCode,
                    Variations::withWrongTransactionCode),
            variation(
                    "earlyContinue",
                    Form.FLAG,
                    "3-D Secure 2 goes on before the payer's browser was looked at",
                    Variations::earlyContinue,
                    Variations::withEarlyContinue),
            variation(
                    "repeatsThreeDsAnswers",
                    Form.FLAG,
                    "a repeated request of 3-D Secure 2 is answered as the first was",
                    Variations::repeatsThreeDsAnswers,
                    Variations::withRepeatsThreeDsAnswers),
            variation(
                    "refusesFailedChallenge",
                    Form.FLAG,
                    "the end of a failed challenge of 3-D Secure 2 is refused with code 5",
                    Variations::refusesFailedChallenge,
                    Variations::withRefusesFailedChallenge),
            variation(
                    "novelties",
                    Form.NOVELTIES,
                    "what a later release has changed compatibly: " + names(Novelty.values())
                            + ", with commas between, or none",
                    Variations::novelties,
                    Variations::withNovelties),
            variation(
                    "codeStyle",
                    Form.CODE_STYLE,
                    "of which JSON type error codes are over REST: " + names(CodeStyle.values()),
                    Variations::codeStyle,
                    Variations::withCodeStyle),
            variation(
                    "soapGeneration",
                    Form.SOAP_GENERATION,
                    "which description of the SOAP service is served: " + names(SoapGeneration.values()),
                    Variations::soapGeneration,
                    Variations::withSoapGeneration),
            rule(
                    "maxAttempts",
                    Form.NUMBER,
                    "how many attempts to pay an order has",
                    OrderRules::maxAttempts,
                    OrderRules::withMaxAttempts),
            rule(
                    "minimumCompletion",
                    Form.AMOUNT,
                    "the least amount of a completion, minor units of ownCurrency; 0 for none",
                    OrderRules::minimumCompletion,
                    (rules, least) -> rules.withMinimumCompletion(least, rules.ownCurrency())),
            rule(
                    "ownCurrency",
                    Form.CURRENCY,
                    "the merchant's own currency, in which minimumCompletion is: numeric ISO 4217",
                    OrderRules::ownCurrency,
                    (rules, own) -> rules.withMinimumCompletion(rules.minimumCompletion(), own)),
            rule(
                    "sameDayReversal",
                    Form.FLAG,
                    "a one-phase payment may be reversed on its banking day",
                    OrderRules::sameDayReversal,
                    OrderRules::withSameDayReversal),
            rule(
                    "bankingDay",
                    Form.ZONE,
                    "the time zone whose midnight ends the banking day",
                    OrderRules::bankingDay,
                    OrderRules::withBankingDay),
            new NamedSetting(
                    "defaultCurrency",
                    "the currency of an order that names none: numeric ISO 4217",
                    Form.CURRENCY,
                    SimulatorSettings::defaultCurrency,
                    SimulatorSettings::withDefaultCurrency),
            new NamedSetting(
                    "sessionLife",
                    "how long an order that says nothing about it can be paid, such as PT20M",
                    Form.DURATION,
                    SimulatorSettings::sessionLife,
                    SimulatorSettings::withSessionLife));

    /**
     * How a value is written.
     *
     * @param words what it is, for a message
     * @param reader makes it of a text, or throws
     * @param shown as JSON has it
     */
    private record Form<T>(String words, Function<String, T> reader, Function<T, Object> shown) {

        static final Form<Profile> PROFILE = new Form<>("one of " + PROFILES, Profile::of, Profile::name);
        static final Form<Boolean> FLAG = new Form<>("true or false", Form::flag, value -> value);
        static final Form<Integer> NUMBER = new Form<>("a whole number", Integer::valueOf, value -> value);
        static final Form<Amount> AMOUNT = new Form<>("an amount in minor units", Amount::parse, Amount::minor);
        static final Form<Currency> CURRENCY = new Form<>("a numeric currency code", Currency::new, Currency::code);
        static final Form<Duration> DURATION =
                new Form<>("a duration such as PT20M", Duration::parse, Duration::toString);
        static final Form<ZoneId> ZONE = new Form<>("a time zone such as Europe/Moscow", ZoneId::of, ZoneId::getId);
        static final Form<CodeStyle> CODE_STYLE =
                new Form<>("one of " + names(CodeStyle.values()), CodeStyle::valueOf, CodeStyle::name);
        static final Form<SoapGeneration> SOAP_GENERATION =
                new Form<>("one of " + names(SoapGeneration.values()), SoapGeneration::valueOf, SoapGeneration::name);
        static final Form<Set<Novelty>> NOVELTIES = new Form<>(
                "names with commas between, or none",
                Form::novelties,
                value -> new TreeSet<>(value).stream().map(Novelty::name).toList());

        private static boolean flag(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return text.equals("true");
        }

        private static Set<Novelty> novelties(String text) {
            return text.equals("none")
                    ? Set.of()
                    : Arrays.stream(text.split(",", -1))
                            .map(String::strip)
                            .map(Novelty::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
        }

        T read(String name, String text) {
            try {
                return reader.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new IllegalArgumentException(name + " must be " + words + ", got " + text);
            }
        }
    }

    private final String name;
    private final String meaning;
    private final Function<SimulatorSettings, Object> getter;
    private final BiFunction<SimulatorSettings, String, SimulatorSettings> setter;

    private <T> NamedSetting(
            String name,
            String meaning,
            Form<T> form,
            Function<SimulatorSettings, T> getter,
            BiFunction<SimulatorSettings, T, SimulatorSettings> setter) {
        this.name = name;
        this.meaning = meaning;
        this.getter = settings -> form.shown().apply(getter.apply(settings));
        this.setter = (settings, text) -> setter.apply(settings, form.read(name, text));
    }

    private static <T> NamedSetting variation(
            String name,
            Form<T> form,
            String meaning,
            Function<Variations, T> getter,
            BiFunction<Variations, T, Variations> setter) {
        return new NamedSetting(
                name,
                meaning,
                form,
                getter.compose(SimulatorSettings::variations),
                within(SimulatorSettings::variations, setter, SimulatorSettings::withVariations));
    }

    private static <T> NamedSetting rule(
            String name,
            Form<T> form,
            String meaning,
            Function<OrderRules, T> getter,
            BiFunction<OrderRules, T, OrderRules> setter) {
        return new NamedSetting(
                name,
                meaning,
                form,
                getter.compose(SimulatorSettings::orderRules),
                within(SimulatorSettings::orderRules, setter, SimulatorSettings::withOrderRules));
    }

    /** Sets something in a part of the settings. */
    private static <P, T> BiFunction<SimulatorSettings, T, SimulatorSettings> within(
            Function<SimulatorSettings, P> part,
            BiFunction<P, T, P> setter,
            BiFunction<SimulatorSettings, P, SimulatorSettings> put) {
        return (settings, value) -> put.apply(settings, setter.apply(part.apply(settings), value));
    }

    private static String names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The one of this name. */
    public static Optional<NamedSetting> named(String name) {
        return ALL.stream().filter(setting -> setting.name.equals(name)).findFirst();
    }

    /**
     * The settings with other values.
     *
     * @param values by the settings' names
     * @throws IllegalArgumentException if there is no such setting, or a value is not one of it; the message says what may be
     */
    public static SimulatorSettings set(SimulatorSettings settings, Map<String, String> values) {
        SimulatorSettings changed = settings;
        for (Map.Entry<String, String> value : values.entrySet()) {
            changed = named(value.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("there is no setting " + value.getKey()))
                    .setter
                    .apply(changed, value.getValue());
        }
        return changed;
    }

    /** What command line, control API and state file call it. */
    public String name() {
        return name;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Its value as JSON has it: a truth value, a whole number, a text or a list of texts. */
    public Object value(SimulatorSettings settings) {
        return getter.apply(settings);
    }

    /** Its value as a text that can be set. */
    public String text(SimulatorSettings settings) {
        Object value = value(settings);
        if (!(value instanceof Collection<?> names)) {
            return value.toString();
        }
        return names.isEmpty() ? "none" : names.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
