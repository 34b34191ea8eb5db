package org.merchantgateway.domain.payer;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * The payer's billing address and identity ({@code billingPayerData}): an issuer may check the address (AVS), and asks for
 * a challenge less often. All of it may be missing. SOAP has the address and the postal code alone; the account, names,
 * document and date of birth are fields of BPC, which requires the account where the block is sent. It describes the payer,
 * so it prints nothing. Source: paymentorder.do, billingPayerData; banks' descriptions of 2021, billingPayerData.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class BillingData {

    private static final Rules<BillingData> RULES = Rules.of(
            BillingData.class,
            (data, report) -> SentDate.violation("birthday", data.birthday()).ifPresent(report));

    BillingData() {}

    /** The billing address. Empty if it is not known. */
    public abstract Optional<PayerAddress> address();

    /**
     * The postal code ({@code billingPostalCode}), ANS..9; issuers that check the address (AVS) need it. Empty if it is not
     * known.
     */
    public abstract Optional<@Conforms("ANS..9") String> postalCode();

    /** The payer's account ({@code payerAccount}), ANS..32. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..32") String> account();

    /** The last name ({@code payerLastName}), ANS..64. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..64") String> lastName();

    /** The first name ({@code payerFirstName}), ANS..35. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..35") String> firstName();

    /** The middle name ({@code payerMiddleName}), ANS..35. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..35") String> middleName();

    /** The whole name as one text ({@code payerCombinedName}), ANS..99. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..99") String> combinedName();

    /**
     * The kind of identity document ({@code payerIdType}), AN..6; BPC names {@code IDTP1} to {@code IDTP11}. Empty if it is
     * not known.
     */
    public abstract Optional<@Conforms("AN..6") String> idType();

    /** The document's number ({@code payerIdNumber}), ANS..99. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..99") String> idNumber();

    /** The date of birth ({@code payerBirthday}), of the years 1 to 9999. Empty if it is not known. */
    public abstract Optional<LocalDate> birthday();

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "BillingData";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutableBillingData.builder();
    }

    /** Collects what is known; {@link #build()} reports every violation at once. Not safe for use by many threads. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The billing address. Null if it is not known. */
        public abstract Builder address(@Nullable PayerAddress address);

        /**
         * The postal code ({@code billingPostalCode}), ANS..9; issuers that check the address (AVS) need it. Null if it is not
         * known.
         */
        public abstract Builder postalCode(@Nullable String postalCode);

        /** The payer's account ({@code payerAccount}), ANS..32. Null if it is not known. */
        public abstract Builder account(@Nullable String account);

        /** The last name ({@code payerLastName}), ANS..64. Null if it is not known. */
        public abstract Builder lastName(@Nullable String lastName);

        /** The first name ({@code payerFirstName}), ANS..35. Null if it is not known. */
        public abstract Builder firstName(@Nullable String firstName);

        /** The middle name ({@code payerMiddleName}), ANS..35. Null if it is not known. */
        public abstract Builder middleName(@Nullable String middleName);

        /** The whole name as one text ({@code payerCombinedName}), ANS..99. Null if it is not known. */
        public abstract Builder combinedName(@Nullable String combinedName);

        /**
         * The kind of identity document ({@code payerIdType}), AN..6; BPC names {@code IDTP1} to {@code IDTP11}. Null if it
         * is not known.
         */
        public abstract Builder idType(@Nullable String idType);

        /** The document's number ({@code payerIdNumber}), ANS..99. Null if it is not known. */
        public abstract Builder idNumber(@Nullable String idNumber);

        /** The date of birth ({@code payerBirthday}), of the years 1 to 9999. Null if it is not known. */
        public abstract Builder birthday(@Nullable LocalDate birthday);

        /**
         * The same from raw input; its violations are reported with the others, under names such as {@code address.city}.
         *
         * @param address is built in this call; null means missing
         */
        public Builder address(PayerAddress.@Nullable Builder address) {
            return address(refusals.part("address", address, PayerAddress.Builder::build));
        }

        abstract BillingData unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public BillingData build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
