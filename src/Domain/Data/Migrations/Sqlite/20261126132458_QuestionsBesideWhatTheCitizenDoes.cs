using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QuestionsBesideWhatTheCitizenDoes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "citizen_asked",
                table: "case_cases",
                newName: "asks");

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_by",
                table: "case_cases",
                type: "TEXT",
                nullable: true);

            // What was asked stood where the citizen's own task does.
            migrationBuilder.Sql("update case_cases set asked_by = citizen_by, citizen_by = null, citizen_does = '' where asks <> 'None'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "asked_by",
                table: "case_cases");

            migrationBuilder.RenameColumn(
                name: "asks",
                table: "case_cases",
                newName: "citizen_asked");
        }
    }
}
