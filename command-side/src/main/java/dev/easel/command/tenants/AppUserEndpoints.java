package dev.easel.command.tenants;

import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users of apps by the hand of an operator: kept out and let in again. */
@RestController
class AppUserEndpoints {

    private final AppUsers users;
    private final Commands commands;
    private final EaselPosition position;

    AppUserEndpoints(AppUsers users, Commands commands, EaselPosition position) {
        this.users = users;
        this.commands = commands;
        this.position = position;
    }

    @PatchMapping("/api/admin/app-users/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String id, @Valid @RequestBody AppUserChange body, HttpServletResponse response) {
        AppUserAnswer user = commands.ask(new InspectAppUser(userId(id)));
        users.activate(user.userId(), body.isActive());
        position.tell(response);
    }

    private static AppUserId userId(String text) {
        try {
            return new AppUserId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("User");
        }
    }

    record AppUserChange(@NotNull Boolean isActive) {}
}
