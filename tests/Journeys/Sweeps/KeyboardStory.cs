using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>The core of the story without a mouse: sign in, answer the question, mark a step. Ole reads the largest text.</summary>
[Collection("Sweeps")]
[Trait("Runs", "Once")]
public sealed class KeyboardStory(SweepFixture fixture)
{
    /// <summary>What a screen reader would call the thing that has the focus.</summary>
    private const string Name = "() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.textContent ?? '').trim().replace(/\\s+/g, ' '); }";

    [Fact]
    public async Task Ole_answers_and_marks_a_step_by_keyboard_alone()
    {
        await using var ole = await Person.Arrives(fixture.Chromium, fixture.Sammen, "Ole");
        await ole.Opens("/demo");
        await TabsTo(ole, "Log ind som Ole", "Enter");
        await ole.Sees("Hej Ole");

        await TabsTo(ole, "Svar på det nye", "Enter");
        await ole.IsAt("Er du enig?");
        await TabsTo(ole, "Ja", "Space");
        await TabsTo(ole, "Send mit svar", "Enter");
        await ole.IsAt("Tak for dit svar");

        await TabsTo(ole, "Se min plan", "Enter");
        await ole.IsAt("Min plan");
        await TabsTo(ole, "Jeg klarede det: Jeg går til hjørnet hver dag.", "Enter");
        await ole.IsAt("Flot. Det skridt har du klaret.");
        await ole.Sees("Jeg går til hjørnet hver dag.");
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        await using var ida = await Person.Arrives(fixture.Chromium, fixture.Sammen, "Ida");
        await ida.SignsIn();
        await ida.Opens("/min-plan");
        await ida.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(ida.Page.GetByRole(AriaRole.Link, new() { Name = "Gå til sidens indhold" })).ToBeInViewportAsync();
        await ida.Page.Keyboard.PressAsync("Enter");
        await ida.Page.Keyboard.PressAsync("Tab");
        Assert.True(await ida.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "After the skip link the next stop is in the page itself.");
    }

    private static async Task TabsTo(Person person, string name, string key)
    {
        for (var pressed = 0; pressed < 100; pressed++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<string>(Name) != name) continue;
            await person.Page.Keyboard.PressAsync(key);
            return;
        }

        Assert.Fail($"Tab does not reach '{name}' at {person.Path}.");
    }
}
