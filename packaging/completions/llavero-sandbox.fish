complete -c llavero-sandbox -f
complete -c llavero-sandbox -l port -x -d 'Listen on port N'
complete -c llavero-sandbox -l data -r -F -d 'Keep the data in DIR'
complete -c llavero-sandbox -l keys -x -d 'Start with N keys'
complete -c llavero-sandbox -l async -d 'Respond to every change with a task'
complete -c llavero-sandbox -l page-max -x -d 'Rows a page'
complete -c llavero-sandbox -s v -l version -d 'Show the version'
complete -c llavero-sandbox -s h -l help -d 'Show the options'
