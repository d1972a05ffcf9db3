using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sammen.Domain.Common;
using Sammen.Domain.Promises;

namespace Sammen.Web.Ui;

/// <summary>A form where what is promised at the same time can be written: the fields are _Lovede.cshtml.</summary>
public interface IPromisePage
{
    string? Lovede { get; }

    string? Senest { get; }
}

public static class PromiseFields
{
    public static bool HasPromise(this IPromisePage page) => !string.IsNullOrEmpty(page.Lovede) || !string.IsNullOrEmpty(page.Senest);

    /// <summary>The day that was typed; null when nothing is promised, or when it is refused at its field.</summary>
    public static DateOnly? PromisedBy(this IPromisePage page, ModelStateDictionary state, DateOnly today)
    {
        if (Text.Clean(page.Lovede).Length == 0)
        {
            if (Text.Clean(page.Senest).Length > 0) state.AddModelError(nameof(page.Lovede), PromiseDesk.WhatMissing.Says);
            return null;
        }

        var day = DanishDate.ReadAhead(page.Senest, today);
        if (day.Ok) return day.Value;
        state.AddModelError(nameof(page.Senest), day.Refusal == DanishDate.Missing ? PromiseDesk.DayMissing.Says : day.Refusal.Says);
        return null;
    }

    /// <summary>Whether what was refused is the day that was typed.</summary>
    public static bool IsPromiseDay(Refusal? refused) => refused == PromiseDesk.DayMissing || refused == PromiseDesk.NotAWorkingDay || refused == PromiseDesk.TooFar;
}
