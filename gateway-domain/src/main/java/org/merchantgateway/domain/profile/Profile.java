package org.merchantgateway.domain.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.LimitCheck;

/**
 * What one gateway of the family is like: limits, required fields, places of requests, the style of bodies, time zones,
 * the style of notifications. Data and no code: a shop chooses a built-in profile by {@code gateway.profile}, changes it by single
 * settings, or makes one of its own with {@link #toBuilder}. Where no source tells how a gateway differs, its profile is as
 * the manual. Immutable.
 */
public final class Profile {

    private static final String AS_SET = ", as set";

    /** No segment begins with a dot, so none leads out of the endpoint. */
    private static final Pattern RELATIVE_PATH = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

    private static final Pattern FIELD_NAME = Pattern.compile("[\\w$]+(\\.[\\w$]+)?");

    private final String name;
    private final String source;
    private final boolean ofBank;
    private final Limits limits;
    private final BodyStyle bodies;
    private final Map<RestRequest, String> paths;
    private final Set<RestRequest> absent;
    private final Map<String, String> fields;
    private final String walletCurrency;
    private final Map<ZonedTime, ZoneId> zones;
    private final CallbackStyle callbacks;

    private Profile(Builder builder) {
        this.name = builder.name;
        this.source = builder.source;
        this.ofBank = builder.ofBank;
        this.limits = builder.notations.isEmpty() && builder.required.isEmpty()
                ? Limits.MANUAL
                : new Limits(builder.name, builder.notations, builder.required);
        this.bodies = builder.bodies;
        this.paths = new EnumMap<>(builder.paths);
        this.absent = builder.absent.clone();
        this.fields = Map.copyOf(builder.fields);
        this.walletCurrency = builder.walletCurrency;
        this.zones = new EnumMap<>(builder.zones);
        this.callbacks = builder.callbacks;
    }

    /** The manual as it stands; the default. */
    public static Profile manual() {
        return BuiltInProfiles.MANUAL;
    }

    /**
     * All built-in profiles: {@code manual}, {@code alfa}, {@code bpc}, {@code sber}, {@code yookassa}, {@code bt},
     * {@code satim}.
     */
    public static List<Profile> builtIn() {
        return BuiltInProfiles.ALL;
    }

    /**
     * A built-in profile.
     *
     * @param name such as {@code alfa}
     * @throws InvalidRequest if there is none of that name; names all
     */
    public static Profile of(String name) {
        return builtIn().stream()
                .filter(profile -> profile.name.equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of(
                        "profile",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        builtIn().stream().map(Profile::name).toList()),
                        "got " + Printable.of(name)));
    }

    /**
     * Whether a text is a path below the endpoint, such as {@code rest/register.do}, that leads nowhere else.
     *
     * @param text not null
     */
    public static boolean isPath(String text) {
        return RELATIVE_PATH.matcher(text).matches();
    }

    /** The name, as violations show it. */
    public String name() {
        return name;
    }

    /** Where this knowledge is from, and how sure it is. */
    public String source() {
        return source;
    }

    /** Whether this is a bank's built-in profile, or one that single settings made of it; not for one made in Java. */
    public boolean isOfBank() {
        return ofBank;
    }

    /** Notations and required fields that differ from the manual's. */
    public Limits limits() {
        return limits;
    }

    /** How bodies of REST requests are written. A gateway of JSON bodies has no SOAP. */
    public BodyStyle bodies() {
        return bodies;
    }

    /** Whether the gateway has the request; one that no source denies is there. */
    public boolean has(RestRequest request) {
        return !absent.contains(request);
    }

    /** Where a request is posted, below the endpoint: {@code rest/register.do}. */
    public String path(RestRequest request) {
        return paths.getOrDefault(request, request.manualPath());
    }

    /**
     * Whether a payment with 3-D Secure 2 goes on by a request without the card ({@code 3ds/continue.do} or
     * {@code finish3dsMethod.do}); else the payment is made again.
     */
    public boolean continuesThreeDs() {
        return has(RestRequest.CONTINUE_3DS) || has(RestRequest.FINISH_3DS_METHOD);
    }

    /**
     * Whether the gateway ends a challenge of 3-D Secure 2: by {@code finish3dsVer2Payment.do}, or by {@code finish3dsPayment.do}
     * where a payment goes on by {@code finish3dsMethod.do}.
     */
    public boolean finishesThreeDsVer2() {
        return has(RestRequest.FINISH_3DS_VER2_PAYMENT)
                || (has(RestRequest.FINISH_3DS_METHOD) && has(RestRequest.FINISH_3DS_PAYMENT));
    }

    /** What a payment by wallet calls its currency: {@code currency} or {@code currencyCode}. */
    public String walletCurrency() {
        return walletCurrency;
    }

    /**
     * What the gateway calls a field of a REST request.
     *
     * @param manualName as the manual calls it
     * @return with a dot for a field inside an object of a JSON body: {@code jsonParams.externalRefundId}
     */
    public String field(String manualName) {
        return fields.getOrDefault(manualName, manualName);
    }

    /** The zone of a time that crosses the wire without one, and in which SOAP writes it. */
    public ZoneId zone(ZonedTime time) {
        return zones.getOrDefault(time, BuiltInProfiles.MOSCOW);
    }

    /** How the gateway's notifications are written and signed. */
    public CallbackStyle callbacks() {
        return callbacks;
    }

    /**
     * Checks a value that was built before, perhaps for another gateway, with all that is in it.
     *
     * @param <T> the value's type
     * @param value an operation, mostly
     * @return the same value
     * @throws InvalidRequest with every violation: field, limit, profile and what was got, never a secret
     */
    public <T> T checked(T value) {
        InvalidRequest.throwIfAny(LimitCheck.violations(value, limits));
        return value;
    }

    /**
     * A builder of another profile that begins as this one.
     *
     * @param otherName letters, digits, hyphens and dots; not that of a built-in one
     */
    public Builder toBuilder(String otherName) {
        return new Builder(this, otherName);
    }

    /**
     * A builder for single settings: what they make keeps the name, with {@code , as set} after it, and stays a bank's.
     */
    public Builder withSettings() {
        return new Builder(this);
    }

    /** Whether the other is the same in all that a gateway notices, and has the same name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that && name.equals(that.name) && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private List<Object> parts() {
        return List.of(
                ofBank,
                limits.notations(),
                limits.required(),
                bodies,
                paths,
                absent,
                fields,
                walletCurrency,
                zones,
                callbacks);
    }

    /** The name. */
    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }

    /** Collects a profile; {@link #build()} reports every violation at once. Not safe for use by many threads. */
    public static final class Builder {

        private final List<Violation> found = new ArrayList<>();
        private final String name;
        private String source;
        private boolean ofBank;
        private final Map<String, Notation> notations;
        private final Map<String, Boolean> required;
        private BodyStyle bodies;
        private final Map<RestRequest, String> paths = new EnumMap<>(RestRequest.class);
        private final EnumSet<RestRequest> absent = EnumSet.noneOf(RestRequest.class);
        private final Map<String, String> fields = new TreeMap<>();
        private String walletCurrency;
        private final Map<ZonedTime, ZoneId> zones = new EnumMap<>(ZonedTime.class);
        private CallbackStyle callbacks;

        /** The manual, as a bank's: for the built-in profiles. */
        Builder(String name) {
            this.name = name;
            this.source = "";
            this.notations = new LinkedHashMap<>();
            this.required = new LinkedHashMap<>();
            this.bodies = BodyStyle.FORM;
            this.walletCurrency = "currency";
            this.callbacks = CallbackStyle.FORM;
        }

        private Builder(Profile base) {
            this(base, base.name.endsWith(AS_SET) ? base.name : base.name + AS_SET, base.ofBank);
        }

        private Builder(Profile base, String name, boolean ofBank) {
            this.name = name;
            this.source = "made of " + base.name;
            this.ofBank = ofBank;
            this.notations = base.limits.notations();
            this.required = base.limits.required();
            this.bodies = base.bodies;
            this.paths.putAll(base.paths);
            this.absent.addAll(base.absent);
            this.fields.putAll(base.fields);
            this.walletCurrency = base.walletCurrency;
            this.zones.putAll(base.zones);
            this.callbacks = base.callbacks;
        }

        private Builder(Profile base, String name) {
            this(base, name, false);
            if (!name.matches("[\\w.-]{1,64}")
                    || BuiltInProfiles.ALL.stream().anyMatch(profile -> profile.name.equals(name))) {
                found.add(new Violation(
                        "name",
                        "must be 1 to 64 letters, digits, hyphens and dots, and no built-in name",
                        "got " + Printable.of(name)));
            }
        }

        /** Where the knowledge is from. */
        public Builder source(String text) {
            source = text;
            return this;
        }

        /** Marks a bank's profile, to which nothing goes unencrypted. */
        Builder ofBank(boolean isOfBank) {
            ofBank = isOfBank;
            return this;
        }

        /**
         * The notation of a field.
         *
         * @param field such as {@code orderNumber}; one of {@link LimitedField#names()}
         * @param notation such as {@code ANS..36}
         */
        public Builder limit(String field, String notation) {
            LimitedField.violation(field, notation)
                    .ifPresentOrElse(found::add, () -> notations.put(field, Notation.parse(notation)));
            return this;
        }

        /** Requires optional fields, such as {@code payByCard.ip}. */
        public Builder require(String... fields) {
            return require(true, fields);
        }

        /** Does without fields that the manual requires: {@code payByBinding.ip}, {@code cartItem.itemCode}. */
        public Builder doWithout(String... fields) {
            return require(false, fields);
        }

        private Builder require(boolean isRequired, String... fields) {
            for (String field : fields) {
                LimitedField.optionalViolation(field)
                        .ifPresentOrElse(found::add, () -> required.put(field, isRequired));
            }
            return this;
        }

        /** How bodies of REST requests are written. A form forgets places inside objects, which it has not. */
        public Builder bodies(BodyStyle style) {
            bodies = style;
            if (style == BodyStyle.FORM) {
                fields.values().removeIf(name -> name.contains("."));
            }
            return this;
        }

        /** Where a request is posted, below the endpoint: {@code rest/register.do}. */
        public Builder path(RestRequest request, String path) {
            if (isPath(path)) {
                paths.put(request, path);
            } else {
                found.add(new Violation(
                        "path." + request.key(),
                        "must be a path below the endpoint such as rest/register.do",
                        "got another text"));
            }
            return this;
        }

        /** Requests that the gateway does not have: refused as unsupported, and nothing is sent. */
        public Builder without(RestRequest... requests) {
            absent.addAll(Arrays.asList(requests));
            return this;
        }

        /**
         * What the gateway calls a field of a REST request.
         *
         * @param manualName as the manual calls it
         * @param name with a dot for a field inside an object of a JSON body
         */
        public Builder field(String manualName, String name) {
            if (FIELD_NAME.matcher(name).matches()) {
                fields.put(manualName, name);
            } else {
                found.add(new Violation(
                        "field." + Printable.of(manualName), "must be a field's name", "got another text"));
            }
            return this;
        }

        /** What a payment by wallet calls its currency: {@code currency} or {@code currencyCode}. */
        public Builder walletCurrency(String field) {
            if (!field.equals("currency") && !field.equals("currencyCode")) {
                found.add(new Violation(
                        "walletCurrency", "must be currency or currencyCode", "got " + Printable.of(field)));
            }
            walletCurrency = field;
            return this;
        }

        /** The zone of all kinds of times. */
        public Builder zone(ZoneId zone) {
            for (ZonedTime time : ZonedTime.values()) {
                zone(time, zone);
            }
            return this;
        }

        /** The zone of one kind of time. */
        public Builder zone(ZonedTime time, ZoneId zone) {
            zones.put(time, zone);
            return this;
        }

        /** How the gateway's notifications are written and signed. */
        public Builder callbacks(CallbackStyle style) {
            callbacks = style;
            return this;
        }

        /**
         * Builds the profile.
         *
         * @throws InvalidRequest with every violation
         */
        public Profile build() {
            fields.forEach((manualName, name) -> {
                if (name.contains(".") && bodies != BodyStyle.JSON) {
                    found.add(new Violation(
                            "field." + manualName, "must be without a dot, unless bodies are JSON", "got " + name));
                }
            });
            InvalidRequest.throwIfAny(found);
            return new Profile(this);
        }
    }
}
