package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.Violation;

class CustomerDetailsTest {

    @ParameterizedTest
    @CsvSource({"payer@shop.example,", ",79000000000", "payer@shop.example,79000000000"})
    void areReachedByEmailOrByTelephone(String email, String phone) {
        CustomerDetails customer =
                CustomerDetails.builder().email(email).phone(phone).build();

        assertThat(customer.email()).isEqualTo(Optional.ofNullable(email));
        assertThat(customer.phone()).isEqualTo(Optional.ofNullable(phone));
    }

    @Test
    void cannotBeWithoutBoth() {
        assertThat(violations(CustomerDetails.builder().fullName("Ivan")::build))
                .containsExactly(new Violation("email", "or phone is required", "got neither"));
    }

    @Test
    void reportEveryViolationAtOnce() {
        CustomerDetails.Builder customer = CustomerDetails.builder()
                .contact("x".repeat(41))
                .fullName("")
                .inn("123456789")
                .delivery("RUS", "x".repeat(41), "");

        assertThat(violations(customer::build))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "email or phone is required, got neither",
                        "contact must be ANS..40, got 41 characters",
                        "fullName must be ANS..100, got an empty text",
                        "inn must be 10 or 12 digits, got 9 characters",
                        "delivery.country must be A2, got 3 characters",
                        "delivery.city must be ANS..40, got 41 characters",
                        "delivery.postAddress must be ANS..255, got an empty text");
    }

    @ParameterizedTest
    @CsvSource({
        "+79991234567, true",
        "0079991234567, true",
        "79991234567, true",
        "8 999 123 45 67, false",
        "+7(999)1234567, false",
        "++79991234567, false",
        "+123456, false",
        "+1234567890123456, false"
    })
    void haveATelephoneWithItsCountryCode(String phone, boolean valid) {
        CustomerDetails.Builder customer = CustomerDetails.builder().phone(phone);

        if (valid) {
            assertThat(customer.build().phone()).contains(phone);
        } else {
            assertThat(violations(customer::build))
                    .containsExactly(new Violation(
                            "phone",
                            "must be 7 to 15 digits, after + or 00 or alone",
                            "got " + phone.length() + " characters"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1234567890, true", "12345678901, false", "123456789012, true"})
    void haveATaxpayerNumberOfACompanyOrOfAPerson(String inn, boolean valid) {
        CustomerDetails.Builder customer =
                CustomerDetails.builder().phone("79000000000").inn(inn);

        if (valid) {
            assertThat(customer.build().inn()).contains(inn);
        } else {
            assertThat(violations(customer::build))
                    .containsExactly(new Violation("inn", "must be 10 or 12 digits", "got 11 characters"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",Tver,1 Main street,delivery.country",
        "RU,,1 Main street,delivery.city",
        "RU,Tver,,delivery.postAddress"
    })
    void refuseADeliveryOfWhichAPartIsMissing(String country, String city, String postAddress, String missing) {
        CustomerDetails.Builder customer =
                CustomerDetails.builder().phone("79000000000").delivery(country, city, postAddress);

        assertThat(violations(customer::build)).containsExactly(new Violation(missing, "is required", "got nothing"));
    }

    @Test
    void takeADeliveryOfNothingForNone() {
        assertThat(CustomerDetails.builder()
                        .phone("79000000000")
                        .delivery(null, null, null)
                        .build()
                        .delivery())
                .isEmpty();
    }

    @Test
    void printNothingOfWhoItIs() {
        CustomerDetails customer = CustomerDetails.builder()
                .email("payer@shop.example")
                .phone("79000000000")
                .delivery("RU", "Tver", "1 Main street")
                .build();

        assertThat(customer).hasToString("CustomerDetails[***]");
        assertThat(customer.delivery().orElseThrow()).hasToString("DeliveryInfo[RU]");
    }

    @Test
    void takeADeliveryThatIsMadeAlready() {
        DeliveryInfo delivery = new DeliveryInfo(Optional.of("courier"), "RU", "Tver", "1 Main street");

        assertThat(CustomerDetails.builder()
                        .phone("79000000000")
                        .delivery(delivery)
                        .build()
                        .delivery())
                .contains(delivery);
    }
}
