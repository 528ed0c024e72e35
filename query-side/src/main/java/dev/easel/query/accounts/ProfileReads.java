package dev.easel.query.accounts;

import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.PlanTerms;
import dev.easel.platform.Problem;
import dev.easel.query.accounts.Profiles.Profile;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own profile, and plan and credits in short. */
@RestController
class ProfileReads {

    private static final String BALANCES = "credits.balances";

    private final Profiles profiles;
    private final People people;
    private final PlanTerms terms;
    private final Lookups lookups;
    private final EaselPosition position;

    ProfileReads(Profiles profiles, People people, PlanTerms terms, Lookups lookups, EaselPosition position) {
        this.profiles = profiles;
        this.people = people;
        this.terms = terms;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/users/me")
    OwnProfile me(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var profile = profile(caller, request, response);
        var id = caller.accountId().value();
        var person = people.of(List.of(id)).get(id);
        if (person == null) {
            throw notYet();
        }
        return new OwnProfile(ProfileJson.of(person, profile));
    }

    @GetMapping("/api/users/credits")
    PlanCredits credits(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var profile = profile(caller, request, response);
        return new PlanCredits(
                profile.credits(), word(profile.plan()), terms.monthlyCredits(profile.plan()), profile.creditResetAt());
    }

    private Profile profile(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, PeopleList.GROUP, BALANCES);
        var account = caller.accountId();
        var profile = lookups.find(account.value(), PeopleList.GROUP, () -> profiles.of(account));
        if (profile == null) {
            throw notYet();
        }
        return profile;
    }

    /** Whoever has a session has an account: it is only not shown yet. */
    private static Problem notYet() {
        return Problem.unavailable("SERVER_BUSY", "Your account is still being set up.");
    }

    private static String word(Plan plan) {
        return plan.name().toLowerCase(Locale.ROOT);
    }

    record OwnProfile(ProfileJson user) {}

    /** @param role the strongest of the roles */
    record ProfileJson(
            String id,
            String email,
            String name,
            Role role,
            List<Role> roles,
            String plan,
            String status,
            long credits,
            @Nullable Instant creditResetAt,
            Instant createdAt) {

        static ProfileJson of(People.Person person, Profile profile) {
            return new ProfileJson(
                    person.accountId(),
                    person.email(),
                    person.name(),
                    profile.roles().getFirst(),
                    profile.roles(),
                    word(profile.plan()),
                    "active", // nothing suspends an account yet
                    profile.credits(),
                    profile.creditResetAt(),
                    profile.openedAt());
        }
    }

    record PlanCredits(
            long credits,
            String plan,
            long monthlyCredits,
            @Nullable Instant creditResetAt) {}
}
