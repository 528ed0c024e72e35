package dev.easel.command.accounts;

import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.SessionCookie;
import dev.easel.platform.Sessions;
import dev.easel.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up, sign-in and sessions. */
@RestController
class AuthEndpoints {

    // also those that nobody sees or that turn what follows around; the joiner of emoji may stay
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private final SignUp signUp;
    private final SignIn signIn;
    private final EmailKeys keys;
    private final LoginDelay delay;
    private final Sessions sessions;
    private final Settings settings;
    private final EaselPosition position;

    AuthEndpoints(
            SignUp signUp,
            SignIn signIn,
            EmailKeys keys,
            LoginDelay delay,
            Sessions sessions,
            Settings settings,
            EaselPosition position) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.keys = keys;
        this.delay = delay;
        this.sessions = sessions;
        this.settings = settings;
        this.position = position;
    }

    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(
            @Valid @RequestBody Registration body, HttpServletRequest request, HttpServletResponse response) {
        var name = body.name().strip();
        if (CONTROL.matcher(name).find()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/name", "A name has no control characters.")));
        }
        needingRedis(sessions::check); // an account without its session would look like a failure
        // address
        var member = signUp.register(Email.of(body.email()), body.password(), name);
        position.tell(response);
        openSession(member, request, response);
        return new Registered(AccountJson.of(member), false);
    }

    @PostMapping("/api/auth/login")
    SignedIn login(@Valid @RequestBody Credentials body, HttpServletRequest request, HttpServletResponse response) {
        var email = Email.of(body.email());
        var claim = keys.claim(email);
        try {
            needingRedis(() -> delay.take(claim, request.getRemoteAddr()));
            var member = signIn.signIn(email, body.password());
            needingRedis(() -> delay.forget(claim, request.getRemoteAddr()));
            openSession(member, request, response);
            return new SignedIn(AccountJson.of(member));
        } catch (Problem problem) {
            if (problem.extra("retry_after") instanceof Number seconds) {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
            }
            throw problem;
        }
    }

    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        endSession(request);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.clear(request));
    }

    @GetMapping("/api/auth/session")
    Session session(@Nullable Caller caller, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var member = caller == null ? null : signIn.find(caller.accountId());
        return new Session(member == null ? null : AccountJson.of(member));
    }

    /** Before sign-in no token is checked: Sec-Fetch-Site and Origin decide. The answer then says "none". */
    @GetMapping("/api/auth/csrf")
    CsrfToken csrf(@Nullable Caller caller, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new CsrfToken(caller == null ? "none" : caller.csrf());
    }

    /** A sign-in makes a new session and ends the one that the browser had. */
    private void openSession(Member member, HttpServletRequest request, HttpServletResponse response) {
        needingRedis(() -> {
            endSession(request);
            var opened =
                    sessions.open(member.account().accountId(), member.account().roles());
            var ttl = settings.limits().sessionTtl();
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.set(request, opened.token(), ttl));
        });
    }

    /** Redis away is an answer, never a way in. */
    private static void needingRedis(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException away) {
            throw Problem.unavailable("SESSIONS_UNAVAILABLE", "Nobody can sign in now.");
        }
    }

    private void endSession(HttpServletRequest request) {
        var token = SessionCookie.read(request);
        if (token != null) {
            sessions.end(token);
        }
    }

    record Registration(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(min = 8, max = 200) String password,
            @NotBlank @Size(max = 100) String name) {}

    record Credentials(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 200) String password) {}

    record Registered(AccountJson user, boolean verificationRequired) {}

    record SignedIn(AccountJson user) {}

    record Session(@Nullable AccountJson user) {}

    record CsrfToken(String csrfToken) {}
}
