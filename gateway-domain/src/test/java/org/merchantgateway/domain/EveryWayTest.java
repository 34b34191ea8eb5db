package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.KeyFile;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.domain.rule.Rules;
import org.merchantgateway.samples.DomainClasses;

/**
 * However an object is made, its rules hold: every public constructor, factory, wither and builder of every exported type is
 * tried with bad input beside good, and what comes of it would be made again of its own parts.
 */
class EveryWayTest {

    /** So many combinations of arguments for one way. */
    private static final int TRIES = 400;

    private static final List<String> TEXTS =
            List.of("", " ", "\u0000", "\ud800", "en", "1", "643", "x".repeat(600), "4111111111111111", "c2VjcmV0");
    private static final CartItem LINE = CartItem.builder()
            .positionId(1)
            .name("Tea")
            .itemCode("T")
            .quantity(1)
            .itemAmount(5)
            .build();

    /** Types whose rules no annotation says: their own code checks them. */
    private static final Map<Class<?>, Supplier<?>> CHECKED_BY_CODE = Map.of(
            Amount.class, () -> Amount.ofMinor(1),
            Expiry.class, () -> Expiry.of(2030, 1),
            GetBindingsByCardOrId.class, () -> GetBindingsByCardOrId.of(BindingId.of("b-1")),
            ItemTexts.class, ItemTexts::none,
            Parameters.class, Parameters::none,
            PaReq.class, () -> PaReq.of("c2VjcmV0"),
            DeviceCheck.class,
                    () -> DeviceCheck.builder()
                            .orderId(OrderId.of("61351fbd"))
                            .transactionId(ThreeDsTransactionId.of("7c1b5a52")),
            Cart.class, () -> Cart.of(LINE),
            GatewayConfig.class,
                    () -> GatewayConfig.builder()
                            .protocol("rest")
                            .endpoint(URI.create("https://a.example"))
                            .credentials(new Credentials.ByToken(Token.of("t"))));

    /** Every type of which something is sent or kept: operations, what they hold, and all else that has rules. */
    static Stream<Class<?>> types() {
        return Stream.of(
                        ValidValues.ALL.keySet().stream(),
                        CHECKED_BY_CODE.keySet().stream(),
                        DomainClasses.operations().stream())
                .<Class<?>>flatMap(all -> all)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("types")
    void makesNothingThatBreaksItsRules(Class<?> type) {
        Random random = new Random(type.getName().hashCode());
        List<Executable> ways = ways(type);
        assertThat(Part.isGenerated(type) || !ways.isEmpty()).isTrue();
        for (Executable way : ways) {
            for (int i = 0; i < TRIES; i++) {
                Object self = Modifier.isStatic(way.getModifiers()) || way instanceof Constructor ? null : valid(type);
                made(way, self, arguments(way, random)).ifPresent(made -> keepsItsRules(way, made));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void buildsNothingThatBreaksItsRules(Class<?> type) {
        if (hasBuilder(type)) {
            Random random = new Random(type.getName().hashCode());
            for (int i = 0; i < 4 * TRIES; i++) {
                Object builder = random.nextBoolean() && Part.isGenerated(type)
                        ? known(type).orElse(() -> begun(type)).get()
                        : begun(type);
                for (int set = random.nextInt(4); set > 0; set--) {
                    setSomething(builder, type, random);
                }
                made(method(builderOf(type), "build"), builder, new Object[0])
                        .ifPresent(made -> keepsItsRules(method(builderOf(type), "build"), made));
            }
        }
    }

    private static void setSomething(Object builder, Class<?> type, Random random) {
        List<Method> setters = setters(builderOf(type));
        Method setter = setters.get(random.nextInt(setters.size()));
        made(setter, builder, arguments(setter, random));
    }

    /** What an optional field is set to, null, is what it is when it is not set. */
    @ParameterizedTest
    @MethodSource("types")
    void buildsTheSameOfNullAsOfNothing(Class<?> type) {
        if (hasBuilder(type)) {
            for (Method setter : setters(builderOf(type))) {
                if (setter.getParameterCount() == 1 && takesNull(setter)) {
                    assertThat(built(type, setter)).as("%s", setter).isEqualTo(built(type, null));
                }
            }
        }
    }

    private static String built(Class<?> type, Method nulled) {
        Object builder = begun(type);
        if (nulled != null) {
            made(nulled, builder, new Object[1]);
        }
        try {
            return String.valueOf(method(builderOf(type), "build").invoke(builder));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(InvalidRequest.class);
            return refused.getCause().getMessage();
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    /** Its type says so: a primitive and a collection are never null. */
    private static boolean takesNull(Method setter) {
        return setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    }

    @Test
    void saysTheWholeInOneWayAndNeverAsZero() {
        OrderId id = OrderId.of("61351fbd");
        assertThat(Stream.of(CompleteOrder.whole(id), ReverseOrder.whole(id), RefundOrder.whole(id))
                        .map(whole -> Fields.of(whole).get("amount")))
                .containsOnly(Optional.empty());
        for (Class<?> type : List.of(CompleteOrder.class, ReverseOrder.class, RefundOrder.class)) {
            assertThat(Part.of(type))
                    .filteredOn(part -> part.name().equals("amount"))
                    .hasSize(1);
            assertThat(refusal(type)).as("%s", type).contains("must come to more than 0 (whole() means all), got 0");
        }
    }

    private static String refusal(Class<?> type) {
        try {
            Object whole = method(type, "whole").invoke(null, OrderId.of("61351fbd"));
            return "made "
                    + Fields.of(whole).with("amount", Optional.of(Amount.ZERO)).build();
        } catch (InvalidRequest refused) {
            return refused.getMessage();
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    /** Whether a made value could be made again of its parts, by its constructor or its builder. */
    @SuppressWarnings("unchecked")
    private static void keepsItsRules(Executable way, Object made) {
        Class<?> type = Fields.typeOf(made);
        Rules<Object> rules = Rules.of((Class<Object>) type);
        Object[] parts = Part.of(type).stream()
                .map(part -> made instanceof SecretText secret ? secret.reveal() : part.read(made))
                .toArray();
        assertThat(rules.violations(parts)).as("%s", way).isEmpty();
        assertThat(Fields.of(made).build()).as("%s", way).isEqualTo(made);
        if (made instanceof CompleteOrder || made instanceof ReverseOrder || made instanceof RefundOrder) {
            assertThat(((Operation<?>) made).wanted()).as("%s", way).isNotEqualTo(Optional.of(Amount.ZERO));
        }
    }

    private static List<Executable> ways(Class<?> type) {
        List<Executable> ways = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            ways.addAll(Arrays.asList(type.getConstructors()));
        }
        Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType() == type)
                .filter(method -> method.getDeclaringClass() == type && !method.isSynthetic())
                .forEach(ways::add);
        return ways;
    }

    private static List<Method> setters(Class<?> builder) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getReturnType() == builder && !method.isSynthetic())
                .toList();
    }

    /** Of a type with many fields, of a cart, whose lines it collects, and of a card. */
    private static boolean hasBuilder(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("builder"));
    }

    private static Optional<Supplier<?>> known(Class<?> type) {
        return Optional.ofNullable(ValidValues.ALL.getOrDefault(type, CHECKED_BY_CODE.get(type)));
    }

    private static Class<?> builderOf(Class<?> type) {
        return method(type, "builder").getReturnType();
    }

    private static Object begun(Class<?> type) {
        try {
            return method(type, "builder").invoke(null);
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
    }

    private static Object valid(Class<?> type) {
        Supplier<?> known = known(type)
                .filter(any -> !SecretText.class.isAssignableFrom(type))
                .orElseThrow(() -> new AssertionError("no valid value is known of " + type));
        try {
            return Part.isGenerated(type) ? method(builderOf(type), "build").invoke(known.get()) : known.get();
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    /** What comes of it; nothing if it is refused, or if null stands where the types say that it must not. */
    private static Optional<Object> made(Executable way, Object self, Object[] arguments) {
        try {
            return Optional.ofNullable(
                    way instanceof Constructor<?> constructor
                            ? constructor.newInstance(arguments)
                            : ((Method) way).invoke(self, arguments));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause())
                    .as("%s of %s", way, Arrays.toString(arguments))
                    .isInstanceOfAny(InvalidRequest.class, NullPointerException.class);
            return Optional.empty();
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    private static Object[] arguments(Executable way, Random random) {
        return Arrays.stream(way.getGenericParameterTypes())
                .map(type -> argument(type, random))
                .toArray();
    }

    private static Object argument(java.lang.reflect.Type type, Random random) {
        if (type instanceof java.lang.reflect.ParameterizedType holder) {
            return held((Class<?>) holder.getRawType(), holder.getActualTypeArguments(), random);
        }
        List<?> candidates = candidates((Class<?>) type);
        return candidates.get(random.nextInt(candidates.size()));
    }

    private static Object held(Class<?> holder, java.lang.reflect.Type[] held, Random random) {
        java.lang.reflect.Type first =
                held[0] instanceof java.lang.reflect.WildcardType wildcard ? wildcard.getUpperBounds()[0] : held[0];
        Object one = holder == Map.class ? null : argument(first, random);
        boolean none = one == null || random.nextInt(3) == 0;
        if (holder == Optional.class) {
            return random.nextInt(9) == 0 ? null : none ? Optional.empty() : Optional.of(one);
        }
        if (holder == Set.class) {
            return none ? Set.of() : Set.of(one);
        }
        if (holder == Map.class) {
            return random.nextInt(9) == 0
                    ? settings(random)
                    : Map.of(TEXTS.get(random.nextInt(TEXTS.size())), TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return none ? List.of() : List.of(one);
    }

    /** Those of a gateway, which are valid but for one of them at most. */
    private static Map<String, String> settings(Random random) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.protocol", "rest",
                "gateway.endpoint", "https://a.example",
                "gateway.token", "t"));
        List<String> keys = List.of("endpoint", "token", "deadline", "maxAnswerBytes", "proxy", "rest.own", "unknown");
        settings.put("gateway." + keys.get(random.nextInt(keys.size())), TEXTS.get(random.nextInt(TEXTS.size())));
        return settings;
    }

    private static List<?> candidates(Class<?> type) {
        if (type == String.class || type == CharSequence.class) {
            return withNull(TEXTS);
        }
        if (type == long.class || type == Long.class) {
            return List.of(-1L, 0L, 1L, 999_999_999_999L, 1_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == int.class || type == Integer.class) {
            return List.of(-1, 0, 1, 12, 13, 100, 2030, 2100, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of(true, false);
        }
        if (type.isEnum()) {
            return withNull(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isArray()) {
            Object one = Array.newInstance(type.getComponentType(), 1);
            Array.set(one, 0, candidates(type.getComponentType()).get(0));
            return List.of(Array.newInstance(type.getComponentType(), 0), one);
        }
        return withNull(VALUES.getOrDefault(type, () -> fromKnown(type)).get());
    }

    private static final Map<Class<?>, Supplier<List<?>>> VALUES = Map.ofEntries(
            Map.entry(Amount.class, () -> List.of(Amount.ZERO, Amount.ofMinor(1), Amount.ofMinor(Amount.MAX_MINOR))),
            Map.entry(Instant.class, () -> List.of(Instant.EPOCH, Instant.EPOCH.minusSeconds(1), Instant.MAX)),
            Map.entry(
                    Duration.class,
                    () -> List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(1), Duration.ofDays(2))),
            Map.entry(
                    BigDecimal.class,
                    () -> List.of(BigDecimal.ZERO, BigDecimal.ONE.negate(), BigDecimal.TEN, new BigDecimal("0.0001"))),
            Map.entry(YearMonth.class, () -> List.of(YearMonth.of(1999, 12), YearMonth.of(2030, 1))),
            Map.entry(
                    URI.class,
                    () -> Stream.of("https://a.example/", "http://a.example", "http://127.0.0.1", "https://a?b", "a:b")
                            .map(URI::create)
                            .toList()),
            Map.entry(
                    InetSocketAddress.class,
                    () -> List.of(
                            InetSocketAddress.createUnresolved("a.example", 1),
                            InetSocketAddress.createUnresolved("127.0.0.1", 1))),
            Map.entry(Credentials.class, () -> List.of(new Credentials.ByToken(Token.of("t")))),
            Map.entry(Properties.class, () -> List.of(new Properties())),
            Map.entry(CartPart.class, () -> List.of(Cart.of(LINE).part(List.of(LINE)), free())),
            Map.entry(LocalDate.class, () -> List.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX)),
            Map.entry(
                    PayerDetails.class,
                    () -> List.of(PayerDetails.builder().addressesMatch(true).build())),
            Map.entry(
                    PreOrderData.class,
                    () -> List.of(new PreOrderData(Optional.empty(), Optional.of(true), Optional.empty()))),
            Map.entry(Tax.class, () -> List.of(new Tax(1, Optional.empty()))));

    private static CartPart free() {
        CartItem gift = CartItem.builder()
                .positionId(1)
                .name("Gift")
                .itemCode("G")
                .quantity(1)
                .itemAmount(0)
                .build();
        return Cart.of(gift).part(List.of(gift));
    }

    private static List<?> fromKnown(Class<?> type) {
        if (SecretText.class.isAssignableFrom(type)) {
            return TEXTS.stream()
                    .flatMap(text -> made(method(type, "of"), null, new Object[] {text}).stream())
                    .toList();
        }
        if (type == Profile.class) { // the manual's, by whose rules everything is judged here
            return List.of(Profile.manual());
        }
        if (type == KeyFile.class) {
            return List.of(KeyFile.of(Path.of("bank.pem")));
        }
        if (type == Limits.class) {
            return List.of(Limits.MANUAL);
        }
        if (type.getSimpleName().equals("Builder")) {
            return List.of(begun(type.getEnclosingClass()));
        }
        return List.of(valid(type));
    }

    private static <T> List<T> withNull(List<T> values) {
        List<T> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }

    @Test
    void triesEveryExportedTypeThatMakesOperations() throws URISyntaxException {
        Path home = Path.of(Payments.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()); // mutation tests run on the class path, where the module itself is not seen
        Set<String> exported = ModuleFinder.of(home).findAll().iterator().next().descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(exported).doesNotContain("org.merchantgateway.domain.rule");
        assertThat(types().map(Class::getPackageName).distinct()).isSubsetOf(exported);
    }
}
