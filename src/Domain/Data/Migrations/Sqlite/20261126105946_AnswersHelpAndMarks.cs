using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswersHelpAndMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals");

            migrationBuilder.AddColumn<DateTime>(
                name: "wrong_look_by",
                table: "notes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "goal_id",
                table: "effort_statuses",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "note_id",
                table: "contact_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answered",
                table: "case_cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "answered_at",
                table: "case_cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_notes_marked",
                table: "notes",
                column: "citizen_id",
                filter: "wrong_at is not null and moved_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals",
                column: "open_for");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notes_marked",
                table: "notes");

            migrationBuilder.DropIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals");

            migrationBuilder.DropColumn(
                name: "wrong_look_by",
                table: "notes");

            migrationBuilder.DropColumn(
                name: "note_id",
                table: "contact_entries");

            migrationBuilder.DropColumn(
                name: "answered",
                table: "case_cases");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "case_cases");

            migrationBuilder.AlterColumn<Guid>(
                name: "goal_id",
                table: "effort_statuses",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_decision_appeals_open_for",
                table: "decision_appeals",
                column: "open_for",
                unique: true);
        }
    }
}
