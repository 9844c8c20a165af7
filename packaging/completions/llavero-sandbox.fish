complete -c llavero-sandbox -f
complete -c llavero-sandbox -l port -x -d 'Listen on port N'
complete -c llavero-sandbox -l data -r -F -d 'Store the data in DIR'
complete -c llavero-sandbox -l keys -x -d 'Create a new database with N keys'
complete -c llavero-sandbox -l async -d 'Respond to every change with a task'
complete -c llavero-sandbox -l page-max -x -d 'Send pages of at most N rows'
complete -c llavero-sandbox -l environments -x -d 'Have N environments with service API keys'
complete -c llavero-sandbox -s v -l version -d 'Show the version'
complete -c llavero-sandbox -s h -l help -d 'Show the help'
